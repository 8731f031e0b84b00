import { type Track, tracks } from './tracks.ts';

/**
 * A department and the roles in it. Some departments came with HiBob (their id is the text), the others were added by an admin (a
 * numeric string). Source of the two kinds of id: how to work with lists, public API.
 */
export interface Department {
  readonly id: string;
  readonly name: string;
  /** First letters of its job codes. */
  readonly code: string;
  readonly familyGroup: FamilyGroup;
  readonly roles: readonly Role[];
}

export interface Role {
  readonly name: string;
  readonly code: string;
}

/** Items of `jobFamilyGroup_entity_list`. */
export const familyGroups = {
  leadership: { id: 84_001, name: 'Leadership' },
  technology: { id: 84_002, name: 'Technology' },
  commercial: { id: 84_003, name: 'Commercial' },
  corporate: { id: 84_004, name: 'Corporate' },
} as const;

export type FamilyGroup = (typeof familyGroups)[keyof typeof familyGroups];

/**
 * Department 0 is employee 0's; the others belong to those who report to employee 0, in this order. The chart makes the first two
 * of them big.
 */
export const departments: readonly Department[] = [
  {
    id: 'Executive',
    name: 'Executive',
    code: 'EXE',
    familyGroup: familyGroups.leadership,
    roles: [{ name: 'Chief Executive', code: 'CEO' }],
  },
  {
    id: '267715501',
    name: 'Engineering',
    code: 'ENG',
    familyGroup: familyGroups.technology,
    roles: [
      { name: 'Software Engineer', code: 'SWE' },
      { name: 'Data Engineer', code: 'DAT' },
    ],
  },
  {
    id: 'Sales',
    name: 'Sales',
    code: 'SAL',
    familyGroup: familyGroups.commercial,
    roles: [
      { name: 'Account Executive', code: 'AE' },
      { name: 'Sales Development Representative', code: 'SDR' },
    ],
  },
  {
    id: 'Product',
    name: 'Product',
    code: 'PRD',
    familyGroup: familyGroups.technology,
    roles: [
      { name: 'Product Manager', code: 'PM' },
      { name: 'Product Designer', code: 'DES' },
    ],
  },
  {
    id: '267715502',
    name: 'Customer Success',
    code: 'CUS',
    familyGroup: familyGroups.commercial,
    roles: [
      { name: 'Customer Success Manager', code: 'CSM' },
      { name: 'Support Specialist', code: 'SUP' },
    ],
  },
  {
    id: 'Marketing',
    name: 'Marketing',
    code: 'MKT',
    familyGroup: familyGroups.commercial,
    roles: [
      { name: 'Marketing Specialist', code: 'MKS' },
      { name: 'Content Writer', code: 'CON' },
    ],
  },
  {
    id: 'Finance',
    name: 'Finance',
    code: 'FIN',
    familyGroup: familyGroups.corporate,
    roles: [
      { name: 'Accountant', code: 'ACC' },
      { name: 'Financial Analyst', code: 'FPA' },
    ],
  },
  {
    id: '267715503',
    name: 'People',
    code: 'PPL',
    familyGroup: familyGroups.corporate,
    roles: [
      { name: 'People Partner', code: 'HRP' },
      { name: 'Recruiter', code: 'REC' },
    ],
  },
];

/** A rung of the ladder. `title` turns a role's or a department's name into the job title. */
export interface Level {
  readonly id: number;
  readonly name: string;
  readonly track: Track;
  readonly orgLevel: 'individualContributor' | 'teamLead' | 'middleManagement' | 'seniorManagement' | 'executive';
  /** Pay of a year in London. */
  readonly pounds: number;
  readonly title: (role: Role, department: Department) => string;
}

export const levels: readonly Level[] = [
  contributor(1, 31_000, (role) => `Junior ${role.name}`),
  contributor(2, 42_000, (role) => role.name),
  contributor(3, 56_000, (role) => `Senior ${role.name}`),
  contributor(4, 70_000, (role) => `Lead ${role.name}`),
  contributor(5, 84_000, (role) => `Principal ${role.name}`),
  manager(1, 92_000, 'teamLead', (department) => `${department.name} Team Manager`),
  manager(2, 115_000, 'middleManagement', (department) => `Director of ${department.name}`),
  manager(3, 150_000, 'seniorManagement', (department) => `Vice President ${department.name}`),
  manager(4, 210_000, 'executive', () => 'Chief Executive Officer'),
];

/** Positions in `levels`. */
export const ladder = { first: 0, principal: 4, manager: 5, director: 6, vicePresident: 7, chief: 8 } as const;

function contributor(step: number, pounds: number, title: Level['title']): Level {
  const track = tracks.contributor;
  return { id: 81_000 + step, name: `IC${step}`, track, orgLevel: 'individualContributor', pounds, title };
}

function manager(
  step: number,
  pounds: number,
  orgLevel: Level['orgLevel'],
  titleIn: (department: Department) => string,
): Level {
  const title: Level['title'] = (_role, department) => titleIn(department);
  return { id: 81_100 + step, name: `M${step}`, track: tracks.management, orgLevel, pounds, title };
}
