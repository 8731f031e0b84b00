import { createHash } from 'node:crypto';
import { diceOf, jobs, sites } from '@hibob-kit/scenarios';
import { labelOf, type ObjectCells, type Value } from '@hibob-kit/schemas';
import { daysBefore } from '../calendar.ts';
import type { Company } from '../company.ts';
import { type Planning, type Position, planningOf } from './planning.ts';

/** A job the company hires for: an opening of a position whose recruitment is open, with its ad and who applied. */
export interface Vacancy {
  readonly jobOpening: ObjectCells;
  readonly jobAd: ObjectCells;
  readonly candidates: readonly ObjectCells[];
  readonly applications: readonly ObjectCells[];
}

export function vacanciesOf(company: Company): readonly Vacancy[] {
  const planning = planningOf(company);
  const label = labelOf(company.data.lists);
  return planning.openings.flatMap((opening) => {
    const position = planning.position(opening.positionId);
    if (!position || opening.cells['/positionOpening/recruitmentStatus'] !== 'open') return [];
    const of = describe(position, planning, label);
    return [
      {
        jobOpening: jobOpening(opening.id, of),
        jobAd: jobAd(opening.id, of, company),
        ...applicants(opening.id, of, company),
      },
    ];
  });
}

interface Described {
  readonly title: string;
  readonly department: Value;
  readonly departmentName: Value;
  readonly site: Value;
  readonly siteName: Value;
  readonly employmentType: Value;
  readonly managerId: Value;
}

function describe({ cells }: Position, planning: Planning, label: ReturnType<typeof labelOf>): Described {
  const held = (part: string) => cells[`/position/${part}`] ?? null;
  const [department, site, manager] = [held('department'), held('site'), held('managerPositionId')];
  const named = (list: string, id: Value) => (id === null ? null : label(list, String(id)));
  return {
    title: jobs.find(({ profileId }) => profileId === held('jobProfile'))?.title ?? 'Job',
    department,
    departmentName: named('department', department),
    site,
    siteName: named('site', site),
    employmentType: held('employmentType'),
    managerId: typeof manager === 'number' ? (planning.position(manager)?.cells['/position/filledBy'] ?? null) : null,
  };
}

/** Job openings are numbered beside the openings of positions they are for. */
const jobOpeningId = (openingId: number) => openingId + 10_000_000;

function jobOpening(openingId: number, of: Described): ObjectCells {
  return {
    '/jobOpening/id': jobOpeningId(openingId),
    '/jobOpening/title': of.title,
    '/jobOpening/status': 'open',
    '/jobOpening/departmentId': of.department,
    '/jobOpening/siteId': of.site,
    '/jobOpening/employmentTypeId': of.employmentType,
    '/jobOpening/hiringManagerId': of.managerId,
  };
}

function jobAd(openingId: number, of: Described, { data }: Company): ObjectCells {
  const id = adId(openingId, data.companyId);
  return {
    '/jobAd/id': id,
    '/jobAd/applyUrl': `https://careers.example/apply/${id}`,
    '/jobAd/title': of.title,
    '/jobAd/departmentId': of.department,
    '/jobAd/department': of.departmentName,
    '/jobAd/employmentTypeId': of.employmentType,
    '/jobAd/employmentType': of.employmentType,
    '/jobAd/siteId': of.site,
    '/jobAd/site': of.siteName,
    '/jobAd/country': sites.find(({ id: siteId }) => siteId === of.site)?.country ?? null,
    '/jobAd/languageCode': 'en',
    '/jobAd/description': `<p>${data.name} is looking for a ${of.title}.</p>`,
    '/jobAd/requirements': '<ul><li>Experience in a similar role</li></ul>',
    '/jobAd/responsibilities': `<ul><li>The work of a ${of.title}</li></ul>`,
    '/jobAd/benefits': '<ul><li>Thirty days of holiday</li></ul>',
  };
}

/** A UUID, the same on every machine. */
function adId(openingId: number, companyId: number): string {
  const hex = createHash('sha256').update(`${companyId} ${openingId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

function applicants(openingId: number, of: Described, company: Company): Pick<Vacancy, 'candidates' | 'applications'> {
  const dice = diceOf(company.spec.seed, openingId);
  const numbers = Array.from({ length: dice.between('applicants', 2, 5) }, (_, at) => openingId * 10 + at);
  const applied = (number: number) => daysBefore(company.spec.today, dice.between(`applied ${number}`, 3, 60));
  return {
    candidates: numbers.map((number) => {
      const firstName = dice.pick(`first name ${number}`, firstNames);
      const lastName = dice.pick(`last name ${number}`, lastNames);
      return {
        '/candidate/id': number,
        '/candidate/firstName': firstName,
        '/candidate/lastName': lastName,
        '/candidate/email': `${firstName}.${lastName}.${number}@mail.example`.toLowerCase(),
        '/candidate/title': of.title,
        '/candidate/city': of.siteName,
        '/candidate/sourceType': 'careersPage',
        '/candidate/sourceEffectiveDate': applied(number),
        '/candidate/meetingBotEnabled': false,
        '/candidate/modificationDate': applied(number),
      };
    }),
    applications: numbers.map((number) => ({
      '/application/id': number + 1_000_000_000,
      '/application/status': dice.percent(`rejected ${number}`, 25) ? 'rejected' : 'active',
      '/application/candidateId': number,
      '/application/jobOpeningId': jobOpeningId(openingId),
      '/application/jobAdId': adId(openingId, company.data.companyId),
      '/application/siteId': of.site,
      '/application/sourceType': 'careersPage',
      '/application/dateApplied': applied(number),
      '/application/createdAt': applied(number),
      '/application/lastActivityTimestamp': applied(number),
      '/application/evaluationCount': 0,
      '/application/hasOffer': false,
      '/application/modificationDate': applied(number),
    })),
  };
}

const firstNames = ['Amal', 'Bruno', 'Chiara', 'Dana', 'Emil', 'Farah', 'Goran', 'Hanna', 'Ivo', 'Jun'];
const lastNames = ['Abadi', 'Berg', 'Costa', 'Dahl', 'Ekholm', 'Fischer', 'Gruber', 'Haas', 'Iversen', 'Jansen'];
