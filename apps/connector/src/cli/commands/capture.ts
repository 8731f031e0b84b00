import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Capture, readCapture } from '@hibob-kit/schemas';
import type { CaptureOrder } from '../../capture/capture.ts';
import { isTrouble, type Trouble, trouble } from '../../trouble.ts';
import { type Context, layout, print } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openWorker } from '../open-worker.ts';
import type { CaptureOptions, CredentialOptions, PlaceOptions, SelectionOptions } from '../options.ts';
import { credentialsFrom, noCredentials, selectionFrom } from '../order.ts';
import { progressOn } from '../progress.ts';
import { renderCapture } from '../render-capture.ts';
import { writeWhole } from '../whole-file.ts';

type Options = CaptureOptions & CredentialOptions & PlaceOptions & SelectionOptions;

/** Makes a capture, or shows one. Ends with 0 whatever the check found: the file is the point. */
export async function captureCommand(context: Context, options: Options): Promise<ExitCode | Trouble> {
  if (options.show !== undefined) return show(context, options.show);
  if (options.deep && options.check !== undefined) return onlyNow;
  const credentials = credentialsFrom(context, options);
  if (isTrouble(credentials)) return credentials;
  const selection = selectionFrom(context, options);
  if (isTrouble(selection)) return selection;
  const unless = credentials === null && options.check === undefined ? noCredentials : null;
  const opened = await openWorker(context, options, 'capture', unless);
  if (isTrouble(opened)) return opened;
  const progress = progressOn(context);
  const order = { credentials, selection, onProgress: progress.show, deep: options.deep, ...orderFrom(options) };
  const capture = await opened.worker.capture(options.connection, order).finally(opened.close);
  progress.done();
  return isTrouble(capture) ? capture : write(context, options.out, capture);
}

function orderFrom({ check, exactCounts, maskLabels }: CaptureOptions): CaptureOrder {
  return { check: check ?? null, exactCounts, masks: maskLabels === true ? 'all' : (maskLabels ?? []) };
}

async function write(context: Context, out: string, capture: Capture): Promise<ExitCode | Trouble> {
  const text = `${JSON.stringify(capture, null, 2)}\n`;
  if (out === '-') {
    await context.io.stdout.write(text);
    return exitCodes.fine;
  }
  const path = resolve(context.io.cwd, out);
  const written = await writeWhole(dirname(path), path.slice(dirname(path).length + 1), pieces(text), async (draft) =>
    readFileSync(draft, 'utf8') === text ? null : unwritten(path),
  );
  if (isTrouble(written)) return written;
  await print(
    context,
    { file: written, verdict: capture.verdict, findings: capture.findings.length, labels: capture.labels },
    {
      text: () =>
        `${renderCapture(capture, layout(context))}\nWritten to ${out}. Look at it again: hibob-connector capture --show ${out}\n`,
    },
  );
  return exitCodes.fine;
}

async function show(context: Context, file: string): Promise<ExitCode | Trouble> {
  const path = resolve(context.io.cwd, file);
  if (!existsSync(path)) return trouble('usage', `The file ${file} does not exist.`, 'Check its path.');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return trouble('usage', `The file ${file} cannot be read.`, 'Name a file that hibob-connector capture wrote.');
  }
  const read = readCapture(text);
  if (read.kind === 'refused') {
    const [first] = read.problems;
    const where = first === undefined || first.path === '' ? '' : `${first.path}: `;
    return trouble(
      'usage',
      `${file} is no capture to rely on: ${where}${first?.message ?? ''}`,
      'Ask for the file again, whole.',
    );
  }
  await print(context, read.capture, { text: renderCapture });
  return exitCodes.fine;
}

const onlyNow = trouble(
  'usage',
  'A check of the past is as deep as it was.',
  'Leave out --deep, or leave out --check and have it checked now.',
);

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}

function unwritten(path: string): Trouble {
  return trouble('file-unusable', `The file ${path} is not what was written.`, 'Choose another place with --out FILE.');
}
