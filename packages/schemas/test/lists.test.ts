import { describe, expect, it } from 'vitest';
import { builtInLists, companyLists, labelOf, type NamedList, namedListSchema, namedListWire } from '../src/index.ts';

const ids = (name: string) => builtInLists.find((list) => list.name === name)?.items.map((item) => item.id);
const items = (name: string) =>
  builtInLists.find((list) => list.name === name)?.items.map((item) => [item.id, item.name]);

const department: NamedList = {
  name: 'department',
  items: [
    {
      id: 'Product',
      name: 'Product',
      archived: false,
      children: [
        { id: '267715502', name: 'Pricing', archived: false, children: [] },
        { id: '267715503', name: 'Research', archived: true, children: [] },
      ],
    },
    { id: '267715504', name: 'Print shop', archived: true, children: [] },
  ],
};
const site: NamedList = { name: 'site', items: [{ id: 2606110, name: 'London', archived: false, children: [] }] };

describe('the built-in lists', () => {
  it('exist once each', () => {
    const names = builtInLists.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('include every list of a compensation sync', () => {
    const wanted = [
      ['title', 'department', 'site', 'workChangeType', 'employmentstatus', 'payrollEmploymentType', 'salaryPayType'],
      ['payPeriod', 'payFrequency', 'payType', 'variablePayPeriod', 'payrollVariablePayoutType', 'lifecycleStatus'],
      ['status', 'terminationreason', 'lifecycleReasonType', 'legalGenderEnhanced', 'legalGender', 'orgLevels'],
      ['countries', 'equityTypes', 'grantTypes', 'grantStatuses', 'jobRole_entity_list', 'jobFamily_entity_list'],
      ['jobFamilyGroup_entity_list', 'jobLevelType_entity_list', 'jobLevelRole_entity_list'],
    ].flat();
    const names = builtInLists.map(({ name }) => name);
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('have text as ids, as HiBob has for built-in items', () => {
    expect(ids('payPeriod')).toEqual(['Annual', 'Hourly', 'Daily', 'Weekly', 'Monthly']);
    expect(ids('payFrequency')).toEqual(['Monthly', 'Semi Monthly', 'Weekly', 'Bi-Weekly']);
    expect(ids('payType')).toEqual(['Bonus', 'Executive bonus', 'Commission']);
    expect(ids('variablePayPeriod')).toEqual(['Annual', 'Half-Yearly', 'Quarterly', 'Monthly']);
    expect(ids('status')).toEqual(['Active', 'Inactive']);
    expect(ids('equityTypes')).toEqual(['Options', 'RSU', 'Stock award']);
    expect(ids('grantTypes')).toEqual(['Initial Grant', 'Merit Grant']);
    expect(ids('grantStatuses')).toEqual(['Granted', 'Pending Approval']);
    expect(ids('legalGenderEnhanced')).toEqual(['Male', 'Female', 'Non-binary', 'Other', 'Prefer not to say']);
    expect(ids('legalGender')).toEqual(['Male', 'Female']);
  });

  it('spell lifecycle ids in lower case and their labels in title case', () => {
    expect(items('lifecycleStatus')).toEqual([
      ['hired', 'Hired'],
      ['employed', 'Employed'],
      ['garden leave', 'Garden Leave'],
      ['leave', 'Leave'],
      ['parental leave', 'Parental Leave'],
      ['terminated', 'Terminated'],
    ]);
  });

  it('are empty where a company defines the items, and nowhere else', () => {
    expect(builtInLists.filter((list) => list.items.length === 0).map(({ name }) => name)).toEqual([...companyLists]);
  });
});

describe('labelOf', () => {
  const label = labelOf([department, site]);

  it('finds nested, archived and numeric items', () => {
    expect(label('department', '267715502')).toBe('Pricing');
    expect(label('department', '267715503')).toBe('Research');
    expect(label('department', '267715504')).toBe('Print shop');
    expect(label('site', 2606110)).toBe('London');
    expect(label('site', '2606110')).toBe('London');
  });

  it('says null for an unknown item or list, and list names are case-sensitive', () => {
    expect(label('department', 'Sales')).toBeNull();
    expect(label('Department', 'Product')).toBeNull();
  });
});

describe('a named list on the wire', () => {
  it('holds the same items twice, without archived ones at any depth', () => {
    const product = {
      id: 'Product',
      value: 'Product',
      name: 'Product',
      archived: false,
      children: [{ id: '267715502', value: 'Pricing', name: 'Pricing', archived: false, children: [] }],
    };
    expect(namedListWire(department, false)).toEqual({ name: 'department', values: [product], items: [product] });
  });

  it('shows archived items on request', () => {
    expect(namedListWire(department, true).items).toEqual([
      {
        id: 'Product',
        value: 'Product',
        name: 'Product',
        archived: false,
        children: [
          { id: '267715502', value: 'Pricing', name: 'Pricing', archived: false, children: [] },
          { id: '267715503', value: 'Research', name: 'Research', archived: true, children: [] },
        ],
      },
      { id: '267715504', value: 'Print shop', name: 'Print shop', archived: true, children: [] },
    ]);
  });

  it('is read back as it was written', () => {
    expect(namedListSchema.parse(namedListWire(department, true))).toEqual(department);
  });
});
