import { rightsOf } from '@hibob-kit/permissions';
import { type Draft, withCompany, withGroup, withRights } from './draft.ts';
import type { Element } from './element.ts';
import { without } from './facts.ts';
import { benefitIds, benefits, testFieldId } from './shapes.ts';

const masked =
  (...ids: readonly string[]) =>
  (draft: Draft) =>
    withCompany(draft, {
      customFields: draft.company.customFields.map((field) =>
        ids.includes(field.id) ? { ...field, masked: true } : field,
      ),
    });

/** What concerns fields and categories of the company's own, where some are selected. */
export const customElements: readonly Element[] = [
  ...(['', 'V', 'H', 'E', 'VH'] as const).map((letters) => ({
    id: `boxes of Benefits (Custom): ${letters === '' ? 'none' : letters}`,
    slot: 'boxes of benefits',
    label: null,
    change: (draft: Draft) => withRights(draft, benefits.id, rightsOf(letters)),
  })),
  ...[testFieldId, benefitIds[0]].map((fieldId) => ({
    id: `boxes of field ${fieldId}: none`,
    slot: `boxes of field ${fieldId}`,
    label: null,
    change: (draft: Draft) => {
      const hidden = { [fieldId]: rightsOf('') };
      const hiding = withGroup(withCompany(draft, { regime: 'field-level' }), {
        fields: { ...draft.group.fields, ...hidden },
      });
      // In every group: another one that shows the field would show it.
      const furtherGroups = draft.furtherGroups.map((group) => ({ ...group, fields: { ...group.fields, ...hidden } }));
      return { ...hiding, furtherGroups };
    },
  })),
  ...[testFieldId, benefitIds[0]].map((fieldId) => ({
    id: `company: nobody has ${fieldId}`,
    slot: `company ${fieldId}`,
    label: `company.nobody-has-a-value ${fieldId}`,
    change: (draft: Draft) => ({
      ...draft,
      people: [...draft.people, { name: `no ${fieldId}`, change: without(fieldId) }],
    }),
  })),
  { id: 'company: JA Test Field is masked', slot: 'masked test field', label: null, change: masked(testFieldId) },
  { id: 'company: one benefit is masked', slot: 'masked benefits', label: null, change: masked(benefitIds[0]) },
  { id: 'company: both benefits are masked', slot: 'masked benefits', label: null, change: masked(...benefitIds) },
];
