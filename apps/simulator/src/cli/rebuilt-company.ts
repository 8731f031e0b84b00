import { readFile } from 'node:fs/promises';
import {
  type CompanyFile,
  type Rebuilt,
  type RebuiltSetup,
  readCompanyFile,
  rebuild,
  type Setup,
} from '@hibob-kit/scenarios';
import { readCapture } from '@hibob-kit/schemas';

export type RebuiltAt =
  | {
      readonly kind: 'rebuilt';
      readonly file: CompanyFile;
      readonly setup: Setup;
      readonly setups: readonly RebuiltSetup[];
      readonly chosen: number;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'usage'; readonly message: string };

/** Makes a company of a capture on the disk. */
export async function rebuiltAt(file: string, chosen: number): Promise<RebuiltAt> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return usage(`${file} cannot be read.`);
  }
  const read = readCapture(text);
  if (read.kind === 'refused') {
    const lines = read.problems.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`);
    return usage(`${file} is no capture to rely on.\n${lines.join('\n')}`);
  }
  const rebuilt: Rebuilt = rebuild(read.capture, chosen);
  if (rebuilt.kind === 'no-such-setup')
    return usage(
      `There is no setup ${chosen}: ${rebuilt.setups.length} fit.\n${setupLines(rebuilt.setups).join('\n')}`,
    );
  if (rebuilt.kind === 'too-large')
    return usage(`${file} tells of ${rebuilt.people} people or rows; at most ${rebuilt.most} are rebuilt.`);
  const company = readCompanyFile(rebuilt.file);
  if (company.kind === 'mistakes') {
    const [first] = company.mistakes;
    return usage(`${file} makes no company: ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
  }
  return { ...rebuilt, setup: company.setup };
}

/** Which setups fit, and which was made. */
export function rebuiltText({
  setups,
  chosen,
  notes,
}: Pick<Extract<RebuiltAt, { kind: 'rebuilt' }>, 'setups' | 'chosen' | 'notes'>): readonly string[] {
  const head =
    setups.length === 1
      ? 'One setup fits the capture:'
      : `${setups.length} setups fit the capture; this is number ${chosen}. Choose another with --setup.`;
  return [head, ...setupLines(setups), ...notes];
}

function setupLines(setups: readonly RebuiltSetup[]): readonly string[] {
  return setups.flatMap(({ number, lines }) =>
    lines.length === 0
      ? [`  ${number}. as the setup guide has it`]
      : lines.flatMap((line, at) => wrapped(`${at === 0 ? `  ${number}. ` : '     '}${line}`)),
  );
}

const width = 80;

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=\S) /)) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(lines.length === 0 ? word : `     ${word}`);
  }
  return lines;
}

function usage(message: string): Extract<RebuiltAt, { kind: 'usage' }> {
  return { kind: 'usage', message };
}
