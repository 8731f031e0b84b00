import packageJson from '../package.json' with { type: 'json' };

export const version: string = packageJson.version;

/** So that HiBob’s people can tell who asks. */
export const userAgent = `hibob-connector/${version}`;
