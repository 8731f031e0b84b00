import { BlockList, isIP } from 'node:net';

/** Whether calls from this address pass. */
export function allowsAddress(list: readonly string[] | null, address: string): boolean {
  if (list === null) return true;
  const plain = plainAddress(address);
  const kind = isIP(plain);
  return kind !== 0 && blockListOf(list).check(plain, family(kind));
}

/** `10.0.0.0/8` or a single address, of either family. */
export function isNetwork(text: string): boolean {
  return networkIn(text) !== null;
}

interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

function networkIn(text: string): Network | null {
  const [address = '', bits, ...rest] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || rest.length > 0) return null;
  const most = kind === 4 ? 32 : 128;
  if (bits === undefined) return { address, bits: most, family: family(kind) };
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most ? { address, bits: Number(bits), family: family(kind) } : null;
}

const family = (kind: number) => (kind === 4 ? 'ipv4' : 'ipv6');

/** A server that listens on both families sees `::ffff:10.0.0.1`. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function blockListOf(list: readonly string[]): BlockList {
  const known = blockLists.get(list);
  if (known) return known;
  const made = new BlockList();
  for (const text of list) {
    const network = networkIn(text);
    if (network) made.addSubnet(network.address, network.bits, network.family);
  }
  blockLists.set(list, made);
  return made;
}

const blockLists = new WeakMap<readonly string[], BlockList>();
