import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/** Where a Chromium is on this machine: `CHROMIUM_PATH`, or the first on the path. null: there is none. */
export function chromiumPath(): string | null {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted !== undefined && wanted !== '') return wanted;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null;
}

export function openChromium(path: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    // Root cannot use the sandbox, and a browser that looks for updates waits for a network that is not there.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Said once, so that nobody takes skipped tests for passed ones. */
export function noBrowser(): void {
  process.stderr.write('No Chromium here: the browser tests are SKIPPED. Install chromium, or set CHROMIUM_PATH.\n');
}
