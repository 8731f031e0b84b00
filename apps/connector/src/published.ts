/**
 * What `hibob-connector` gives those who install it and do not want a process of its own: the command line as a function. Everything
 * else is the HTTP API of `serve`.
 */
export type { CheckReport } from './check/check.ts';
export { type ExitCode, exitCodes } from './cli/exit-codes.ts';
export type { Io, Output } from './cli/io.ts';
export { run } from './cli/run.ts';
export type { Environment } from './env.ts';
export { type Clock, systemClock } from './hibob/clock.ts';
export { version } from './version.ts';
