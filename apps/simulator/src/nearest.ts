export { editDistance, nearest } from '@hibob-kit/scenarios';
