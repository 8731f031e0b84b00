import { readMoment } from '../company/company-clock.ts';
import { employeesAllowed, seedsAllowed } from '../control/bounds.ts';

/** An option of the program when it serves. Help, completion and both readers of a command line know it from here. */
export interface OptionRow {
  readonly flag: string;
  /** What it is called once read. */
  readonly key: string;
  /** What stands for its value in the help; null: it takes none. */
  readonly takes: string | null;
  readonly help: string;
  readonly choices?: readonly string[];
  /** When it is not said; without it, nothing is known then. */
  readonly unsaid?: unknown;
  /** How the help says that. */
  readonly unsaidText?: string;
  /** Its value as text, and what the same option said before. Without it, the text is the value. */
  readonly read?: (text: string, before: unknown) => ReadValue;
}

export type ReadValue =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'wrong'; readonly message: string };

export const defaultScenario = 'guide-complete';

export const optionRows: readonly OptionRow[] = [
  {
    flag: '--port',
    key: 'port',
    takes: '<number>',
    help: 'port to listen on; 0 takes a free one',
    unsaid: 4010,
    read: port,
  },
  { flag: '--host', key: 'host', takes: '<address>', help: 'address to listen on', unsaid: '127.0.0.1' },
  {
    flag: '--scenario',
    key: 'scenario',
    takes: '<id>',
    help: 'company to start with, once for each',
    unsaid: [],
    unsaidText: defaultScenario,
    read: oneMore,
  },
  {
    flag: '--file',
    key: 'file',
    takes: '<file>',
    help: 'company file to start with, YAML or JSON, once for each',
    unsaid: [],
    read: oneMore,
  },
  {
    flag: '--from',
    key: 'from',
    takes: '<file>',
    help: 'capture of a customer’s check to rebuild, once for each',
    unsaid: [],
    read: oneMore,
  },
  {
    flag: '--setup',
    key: 'setup',
    takes: '<number>',
    help: 'which of the setups that fit the capture',
    unsaid: 1,
    read: whole(1, 999),
  },
  { flag: '--watch', key: 'watch', takes: null, help: 'put a company anew when its file changes', unsaid: false },
  {
    flag: '--employees',
    key: 'employees',
    takes: '<number>',
    help: 'how many people each company has, instead of what the scenario says',
    read: whole(1, employeesAllowed),
  },
  {
    flag: '--seed',
    key: 'seed',
    takes: '<number>',
    help: 'another seed gives other people',
    read: whole(0, seedsAllowed),
  },
  {
    flag: '--rate-limits',
    key: 'rateLimits',
    takes: '<on|off>',
    help: 'off for test runs; the firewall goes with it',
    choices: ['on', 'off'],
    unsaid: 'on',
  },
  {
    flag: '--firewall',
    key: 'firewall',
    takes: '<scope>',
    help: 'who is counted together; ip as HiBob does',
    choices: ['company', 'ip'],
    unsaid: 'company',
  },
  {
    flag: '--control',
    key: 'control',
    takes: '<who>',
    help: 'who may use /_sim/v1',
    choices: ['loopback', 'any'],
    unsaid: 'loopback',
  },
  {
    flag: '--webhooks',
    key: 'webhooks',
    takes: '<where>',
    help: 'where webhooks may be sent (default: loopback; off with --control any)',
    choices: ['off', 'loopback', 'any'],
  },
  { flag: '--tls', key: 'tls', takes: null, help: 'https, with a certificate made for this start', unsaid: false },
  { flag: '--tls-ca-out', key: 'tlsCaOut', takes: '<file>', help: 'where --tls writes what clients have to trust' },
  { flag: '--tls-cert', key: 'tlsCert', takes: '<file>', help: 'https, with this certificate' },
  { flag: '--tls-key', key: 'tlsKey', takes: '<file>', help: 'and its key' },
  {
    flag: '--switch',
    key: 'switch',
    takes: '<name=value>',
    help: 'how an unknown of HiBob is answered, once for each',
    unsaid: {},
    unsaidText: 'what is most likely',
    read: setting,
  },
  {
    flag: '--now',
    key: 'now',
    takes: '<moment>',
    help: 'what the companies’ clocks show at first: a day, or 2026-11-02T09:15',
    read: moment,
  },
  { flag: '--frozen', key: 'frozen', takes: null, help: 'let them stand still', unsaid: false },
  {
    flag: '--faults',
    key: 'faults',
    takes: '<name|file>',
    help: 'what goes wrong on purpose: a storm such as rough, or a JSON file of rules',
  },
  {
    flag: '--scenario-credentials',
    key: 'scenarioCredentials',
    takes: '<who>',
    help: 'who may choose a scenario by the service user id SCENARIO-<id> alone',
    choices: ['loopback', 'off'],
    unsaid: 'loopback',
  },
  { flag: '--json', key: 'json', takes: null, help: 'print one JSON line when ready', unsaid: false },
  {
    flag: '--until-stdin-ends',
    key: 'untilStdinEnds',
    takes: null,
    help: 'stop when standard input ends, and so with the program that started it',
    unsaid: false,
  },
];

function moment(text: string): ReadValue {
  return readMoment(text) === null ? wrong('Write it as 2026-11-02 or 2026-11-02T09:15.') : good(text);
}

function oneMore(text: string, before: unknown): ReadValue {
  return good([...(Array.isArray(before) ? before : []), text]);
}

function setting(text: string, before: unknown): ReadValue {
  const [, name, option] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || option === undefined) return wrong('Write it as name=value.');
  return good({ ...(typeof before === 'object' ? before : {}), [name]: option });
}

function whole(least: number, most: number): (text: string) => ReadValue {
  return (text) =>
    !/^\d{1,10}$/.test(text) || Number(text) < least || Number(text) > most
      ? wrong(`It must be a whole number from ${least} to ${most}.`)
      : good(Number(text));
}

function port(text: string): ReadValue {
  return !/^\d{1,5}$/.test(text) || Number(text) > 65_535
    ? wrong('A port is a number from 0 to 65535.')
    : good(Number(text));
}

function good(value: unknown): ReadValue {
  return { kind: 'value', value };
}

function wrong(message: string): ReadValue {
  return { kind: 'wrong', message };
}
