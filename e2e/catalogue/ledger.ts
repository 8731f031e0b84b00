/** Where an entry of the catalogue of misconfigurations is proved. */
export type Proof =
  /** A setup with its literal verdict and advice (packages/scenarios). */
  | { readonly kind: 'scenario'; readonly ids: readonly string[] }
  /** An element of the space that every verdict is held against (e2e/diagnosis). */
  | { readonly kind: 'space'; readonly ids: readonly string[] }
  /** A named test. `text` stands in the file as it is written here. */
  | { readonly kind: 'test'; readonly file: string; readonly text: string }
  /** No API shows it: the customer is asked to look. `text` stands in the checklist. */
  | { readonly kind: 'checklist'; readonly text: string };

const scenario = (...ids: readonly string[]): Proof => ({ kind: 'scenario', ids });
const space = (...ids: readonly string[]): Proof => ({ kind: 'space', ids });
const checklist = (text: string): Proof => ({ kind: 'checklist', text });
const usage = (text: string): Proof => ({ kind: 'test', file: 'apps/connector/test/cli/usage.test.ts', text });
const client = (text: string): Proof => ({
  kind: 'test',
  file: 'apps/connector/test/hibob/create-client.test.ts',
  text,
});
const misread = (id: string): Proof => ({
  kind: 'test',
  file: 'apps/connector/test/snapshot/misread.test.ts',
  text: `it('${id}: `,
});
const asked = (id: string): Proof => ({ kind: 'test', file: 'e2e/test/catalogue.test.ts', text: `it('${id}: ` });
const advice = (id: string): Proof => ({ kind: 'test', file: 'e2e/test/advice.test.ts', text: `it('${id}: ` });
const around = (text: string): Proof => ({ kind: 'test', file: 'e2e/test/around.test.ts', text });
const modes = (id: string): Proof => ({
  kind: 'test',
  file: 'apps/connector/test/sync/modes.test.ts',
  text: `test('${id}: `,
});

/** All 98 entries, in the order of the catalogue. */
export const ledger: readonly (readonly [id: string, ...proofs: readonly Proof[]])[] = [
  ['A1', scenario('token-mistyped'), space('credential: mistyped')],
  ['A2', scenario('token-reset'), space('credential: reset since')],
  ['A3', scenario('service-user-disabled'), space('credential: disabled')],
  ['A4', usage('There is a blank or a line break inside the token.')],
  ['A5', usage('The service user id and the token are swapped.')],
  ['A6', usage('The service user id and the token are joined in one text.')],
  ['A7', usage('The id is an e-mail address, not that of a service user.')],
  ['A8', advice('A8'), space('credential: of another HiBob')],
  [
    'A9',
    advice('A9 and A10'),
    space('address: blocked by the firewall'),
    client('after twenty refusals within ten seconds nothing more is sent'),
  ],
  ['A10', advice('A9 and A10'), space('address: blocked by the firewall')],
  ['A11', advice('A11'), space('address: not on the allow list')],
  ['A12', scenario('new-service-user-not-added'), space('membership: new service user')],
  ['A13', client('A13: a service user signs in with Basic')],
  ['A14', client("'HTML pages',")],
  ['B1', scenario('no-group'), space('membership: no group', 'membership: group without members')],
  ['B2', scenario('other-service-user-in-group'), space('membership: another member')],
  ['B3', scenario('employee-group', 'admin-group')],
  ['B4', checklist('lets every employed person in'), space('membership: the default condition kept beside it')],
  ['B5', checklist('Save, then Apply'), scenario('no-box-ticked')],
  ['B6', around("it('B6: ")],
  ['B7', scenario('two-groups-add-up')],
  ['B8', scenario('guide-complete')],
  ['B9', checklist('opens for HiBob’s admins only')],
  ['C1', scenario('access-rights-empty'), space('audience: nothing selected')],
  ['C2', scenario('leavers-hidden'), space('audience: equals Employed')],
  [
    'C3',
    advice('C3'),
    space('audience: Employed and Terminated'),
    checklist('everybody who left or is hired for later'),
  ],
  ['C4', scenario('statuses-without-leave'), checklist('statuses of the company’s own are easily forgotten')],
  ['C5', scenario('access-rights-everyone'), space('audience: everyone')],
  ['C6', scenario('one-site'), space('audience: one site', 'audience: one department')],
  ['C7', scenario('people-picked')],
  [
    'C8',
    {
      kind: 'test',
      file: 'apps/connector/test/sync/sync.test.ts',
      text: 'when too many are missing nothing is changed',
    },
  ],
  ['C9', asked('C9')],
  ['C10', scenario('pay-in-a-second-group'), space('two groups: pay for the employed only')],
  ['D1', scenario('work-missing', 'employment-missing', 'payroll-missing', 'personal-missing', 'jobs-missing')],
  [
    'D2',
    scenario(
      'work-history-missing',
      'employment-history-missing',
      'lifecycle-history-missing',
      'payroll-history-missing',
      'equity-history-missing',
    ),
  ],
  ['D3', scenario('work-histories-only'), space('boxes of work: H')],
  ['D4', scenario('equity-missing', 'payroll-missing')],
  ['D5', scenario('basic-info-missing'), space('boxes of root: none')],
  ['D6', scenario('lifecycle-missing')],
  ['D7', scenario('home-missing', 'diversity-unselected')],
  ['D8', scenario('gender-in-custom-field', 'gender-mapped')],
  ['D9', scenario('personal-edit-missing'), space('boxes of personal: VH')],
  ['D10', scenario('basic-info-edit-missing'), space('company: names need Edit')],
  ['D11', scenario('payroll-custom-field-edit-missing', 'benefits-edit-missing')],
  ['D12', advice('D12'), space('company: pay moved to Pay (Custom),  ticked there')],
  ['D13', advice('D13'), space('company: nobody has equity'), scenario('equity-unselected')],
  ['D14', advice('D14')],
  ['D15', scenario('all-rights'), around('D15: what is granted beyond the plan is told')],
  ['D16', scenario('anonymous'), around('D16: ')],
  ['E1', scenario('payroll-renamed-missing'), space('company: categories renamed')],
  ['E2', scenario('home-missing-birth-date'), space('company: birth date moved to Home')],
  ['E3', scenario('benefits-view-missing', 'diversity-missing')],
  ['E4', scenario('payroll-custom-field', 'benefits-custom-category')],
  ['E5', scenario('gender-in-custom-field')],
  ['E6', asked('E6')],
  [
    'E7',
    { kind: 'test', file: 'apps/connector/test/sync/labels.test.ts', text: 'a field without a list is its own label' },
  ],
  [
    'E8',
    { kind: 'test', file: 'apps/connector/test/sync/labels.test.ts', text: 'an item an admin added and archived' },
  ],
  ['E9', asked('E9')],
  ['E10', advice('E10')],
  ['E11', { kind: 'test', file: 'apps/connector/test/sync/read.test.ts', text: "test('E11: " }, asked('E11')],
  ['E12', asked('E12')],
  ['E13', asked('E13')],
  ['E14', asked('E14')],
  ['E15', advice('E15'), space('company: nobody has a gender', 'company: nobody has a birth date')],
  ['F1', scenario('job-title-hidden-by-its-own-box'), space('boxes of field payroll.salary.payment: none')],
  ['F2', scenario('job-title-history-hidden-by-its-own-box')],
  ['F3', scenario('field-level-edit-not-needed'), space('company: field-level permissions'), advice('F3')],
  [
    'F4',
    {
      kind: 'test',
      file: 'apps/connector/test/sync/normalise.test.ts',
      text: "visibility: 'restricted', withheld: { amount: 'restricted'",
    },
  ],
  ['G1', misread('G1')],
  ['G2', misread('G2')],
  ['G3', misread('G3')],
  ['G4', misread('G4')],
  ['G5', { kind: 'test', file: 'apps/connector/test/snapshot/misread.test.ts', text: 'G5' }],
  ['G6', misread('G6')],
  ['G7', misread('G7')],
  ['G8', misread('G8')],
  ['G9', misread('G9')],
  ['G10', misread('G10')],
  ['G11', misread('G11')],
  ['G12', misread('G12')],
  ['G13', misread('G13')],
  ['G14', misread('G14')],
  ['G15', misread('G15')],
  ['G16', misread('G16')],
  ['G17', misread('G17')],
  ['G18', around("it('G18: ")],
  ['G19', misread('G19')],
  ['G20', misread('G20')],
  ['T1', client('after a 429 it waits until the window ends and asks again')],
  ['T2', client('an answer larger than we can hold is refused, not collected')],
  ['T3', asked('T3')],
  ['T4', asked('T4')],
  ['T5', { kind: 'test', file: 'apps/connector/test/sync/read.test.ts', text: "test('T5: " }],
  ['T6', client('a GET carries credentials and no Content-Type')],
  ['T7', asked('T7')],
  ['T8', modes('T8')],
  ['T9', modes('T9')],
  ['T10', { kind: 'test', file: 'apps/connector/test/worker/service.test.ts', text: "received: 'ping'" }],
];
