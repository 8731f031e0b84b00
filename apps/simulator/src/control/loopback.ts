import { inProcess } from '../hibob/request.ts';
import { type ControlError, refuse } from './control-error.ts';

/**
 * The control API hands out tokens, so by default only this machine may use it. The Host header counts as well: a web page can
 * make a browser on this machine call 127.0.0.1 under a name of its own (DNS rebinding).
 */
export function refuseStranger(address: string, host: string | undefined): ControlError | null {
  if (!isLoopbackAddress(address)) {
    return refuse(
      403,
      `The control API does not answer ${address}.`,
      'Call it from the machine it runs on, or start with --control any.',
    );
  }
  if (host !== undefined && !isLoopbackHost(host)) {
    return refuse(
      403,
      `The control API does not answer to the name ${host}.`,
      'Call it as 127.0.0.1 or localhost, or start with --control any.',
    );
  }
  return null;
}

export function isLoopbackAddress(address: string): boolean {
  return address === inProcess || address === '::1' || /^(::ffff:)?127\./.test(address);
}

function isLoopbackHost(host: string): boolean {
  const name = host.replace(/:\d*$/, '').toLowerCase();
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}
