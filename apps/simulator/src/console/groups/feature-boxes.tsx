/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Feature, features } from '@hibob-kit/schemas';
import { folders } from '../../company/modules/doc-folders.ts';
import { Checkbox } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Chip } from '../components/parts.tsx';

interface Line {
  readonly id: string;
  readonly section: string;
  readonly text: string;
}

/** What stands on a tab beside categories, one line a box; documents once for each folder. */
export function featureLines(tab: Feature['tab']): readonly Line[] {
  return features
    .filter((one) => one.tab === tab)
    .flatMap(({ id, path }) => {
      const [section = '', ...rest] = path.split(' > ');
      const text = rest.join(' → ');
      if (!text.includes('{folder}')) return [{ id, section, text }];
      return folders.map(({ name }) => ({ id: `${id}:${name}`, section, text: text.replace('{folder}', name) }));
    });
}

export function FeatureBoxes({
  tab,
  ticked,
  disabled,
}: {
  readonly tab: Feature['tab'];
  readonly ticked: readonly string[];
  readonly disabled: boolean;
}) {
  const lines = featureLines(tab);
  const sections = [...new Set(lines.map(({ section }) => section))];
  // A box for all folders is ticked in each of them.
  const isOn = (id: string) => ticked.includes(id) || ticked.includes(id.split(':')[0] ?? id);
  return (
    <div>
      {sections.map((section) => {
        const mine = lines.filter((line) => line.section === section);
        const on = mine.filter(({ id }) => isOn(id)).length;
        return (
          <details
            class="accordion"
            data-keep
            id={`feature-${section.replaceAll(' ', '-')}`}
            open={!disabled && on > 0}
          >
            <summary>
              <Icon name="chevron" />
              {section}
              <span class="chips">{on > 0 ? <Chip kind="good">{`${on} of ${mine.length}`}</Chip> : null}</span>
            </summary>
            <div>
              {mine.map(({ id, text }) => (
                <Checkbox name="feature" value={id} label={text} checked={isOn(id)} disabled={disabled} />
              ))}
            </div>
          </details>
        );
      })}
    </div>
  );
}

/** The features ticked in a form for one tab, with those of the other tab as they were. */
export function featuresAfter(
  tab: Feature['tab'],
  before: readonly string[],
  sent: readonly string[],
): readonly string[] {
  const mine = new Set(featureLines(tab).flatMap(({ id }) => [id, id.split(':')[0] ?? id]));
  return [...before.filter((id) => !mine.has(id)), ...inAllFolders(sent.filter((id) => mine.has(id)))];
}

/** Ticked in every folder is ticked for all of them. */
function inAllFolders(sent: readonly string[]): readonly string[] {
  const perFolder = features.filter(({ path }) => path.includes('{folder}')).map(({ id }) => id);
  const whole = perFolder.filter((id) => folders.every(({ name }) => sent.includes(`${id}:${name}`)));
  return [...sent.filter((id) => !whole.some((one) => id.startsWith(`${one}:`))), ...whole];
}
