export { type Completable, type CompletedOption, completionScripts, type Shell, shells } from './completion-scripts.ts';
