import { describe, expect, it } from 'vitest';
import { avatarEndpoints, employeeEndpoints, fieldEndpoints, listItemEndpoints } from '../../src/index.ts';

const ana = {
  firstName: 'Ana',
  surname: 'Ruiz',
  email: 'ana.ruiz@example.com',
  work: { site: 'London', startDate: '2026-05-04' },
};
const create = (raw: unknown) => employeeEndpoints.create.body.safeParse(raw);

describe('a new employee', () => {
  it('is taken nested or by dotted id, with any other field', () => {
    const dotted = {
      'root.firstName': 'Ana',
      'root.surname': 'Ruiz',
      'root.email': 'ana.ruiz@example.com',
      'work.siteId': 2606110,
      'work.startDate': '2026-05-04',
    };
    expect(create({ ...ana, personal: { pronouns: null } }).data).toEqual({ ...ana, personal: { pronouns: null } });
    expect(create(dotted).data).toEqual(dotted);
    expect(create({ root: { firstName: 'Ana', surname: 'Ruiz', email: 'a@b.c' }, work: ana.work }).success).toBe(true);
  });

  it.each([
    ['no e-mail', { ...ana, email: undefined }, 'Missing mandatory field email'],
    ['null for the surname', { ...ana, surname: null }, 'Missing mandatory field surname'],
    ['no site', { ...ana, work: { startDate: '2026-05-04' } }, 'Missing mandatory field work.site'],
    ['no start date', { ...ana, work: { site: 'London' } }, 'Missing mandatory field work.startDate'],
    ['an e-mail without @', { ...ana, email: 'ana' }, 'not a email'],
    ['a start date that is none', { ...ana, work: { site: 'London', startDate: 'soon' } }, 'not a work.startDate'],
    ['a first name that is a number', { ...ana, firstName: 7 }, 'not a firstName'],
  ])('is refused with %s', (_, raw, message) => {
    expect(create(raw).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('comes back as an employee', () => {
    expect(employeeEndpoints.create.answer.parse({ id: '1' })).toEqual({ id: '1' });
    expect(employeeEndpoints.create.answer.safeParse([]).success).toBe(false);
  });
});

describe('a change to an employee', () => {
  it('is any fields, and an empty answer', () => {
    expect(employeeEndpoints.update.body.parse({ 'personal.pronouns': 'He / Him', about: { hobbies: [] } })).toEqual({
      'personal.pronouns': 'He / Him',
      about: { hobbies: [] },
    });
    expect(employeeEndpoints.update.body.safeParse('x').success).toBe(false);
    expect(employeeEndpoints.update.answerKind).toBe('none');
    expect(employeeEndpoints.update.answer.parse('')).toBe(null);
  });

  it('of the e-mail address, the start date, access and employment takes what the document says', () => {
    const { changeEmail, setStartDate, invite, terminate, uninvite } = employeeEndpoints;
    const leaving = { terminationDate: '2026-09-23', noticePeriod: { unit: 'days', length: 30 }, lastDayOfWork: null };
    expect(changeEmail.body.safeParse({ email: 'a@example.com' }).success).toBe(true);
    expect(changeEmail.body.safeParse({ email: 'a' }).success).toBe(false);
    expect(setStartDate.body.safeParse({ startDate: '2026-05-04', reason: null }).success).toBe(true);
    expect(setStartDate.body.safeParse({ startDate: '2026-13-04' }).success).toBe(false);
    expect(invite.body.safeParse({ welcomeWizardId: 12 }).success).toBe(true);
    expect(invite.body.safeParse({ welcomeWizardId: '12' }).success).toBe(false);
    expect(terminate.body.parse({ ...leaving, note: 'x' })).toEqual(leaving);
    expect(terminate.body.safeParse({ ...leaving, noticePeriod: { unit: 'moons', length: 1 } }).success).toBe(false);
    expect(terminate.body.safeParse({}).success).toBe(false);
    expect(uninvite.body).toBe(null);
  });
});

describe('an avatar', () => {
  it('is set by a URL and read as one', () => {
    expect(avatarEndpoints.set.body.safeParse({ url: 'https://example.com/a.png' }).success).toBe(true);
    expect(avatarEndpoints.set.body.safeParse({ url: 'a.png' }).success).toBe(false);
    expect(avatarEndpoints.byEmail.query.parse({ email: 'a@example.com' })).toEqual({ email: 'a@example.com' });
    expect(avatarEndpoints.read.answer.parse('https://example.com/a.png')).toBe('https://example.com/a.png');
  });
});

describe('what a company adds to its setup', () => {
  it('is a field of a type that can be made', () => {
    const field = { name: 'Shirt size', category: 'work', type: 'list' };
    expect(fieldEndpoints.create.body.parse({ ...field, description: null })).toEqual({ ...field, description: null });
    expect(fieldEndpoints.create.body.safeParse({ ...field, type: 'ssn' }).success).toBe(false);
    expect(fieldEndpoints.create.body.safeParse({ name: 'Shirt size' }).success).toBe(false);
    expect(fieldEndpoints.create.answer.parse({ id: 'work.custom.field_1' })).toEqual({ id: 'work.custom.field_1' });
    expect(fieldEndpoints.update.body.safeParse({ description: 'x' }).success).toBe(true);
  });

  it('is an item of a list, below another one or not', () => {
    expect(listItemEndpoints.create.body.safeParse({ name: 'Pricing', parentId: '267715502' }).success).toBe(true);
    expect(listItemEndpoints.create.body.safeParse({ name: 'Pricing', parentId: null }).success).toBe(true);
    expect(listItemEndpoints.create.body.safeParse({ name: '' }).success).toBe(false);
    expect(listItemEndpoints.update.body.safeParse({ parentId: {} }).success).toBe(false);
    expect(listItemEndpoints.create.feature).toBe('editLists');
  });
});
