/** What the command line answers to the shell. */
export const exitCodes = { fine: 0, internal: 1, usage: 2, findings: 3, unreachable: 4, guard: 5 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The same for `--help`. */
export const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  fine: 'everything is fine',
  internal: 'the data folder or database cannot be used, or an internal error',
  usage: 'the command or the credentials are not usable as given',
  findings: 'the check found something; a sync did not start if it was blocking',
  unreachable: 'HiBob could not be reached or did not answer as HiBob',
  guard: 'the sync was stopped by the guard and changed nothing',
};
