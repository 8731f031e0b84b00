import { hiringEndpoints, hiringKinds } from '@hibob-kit/schemas';
import { type Vacancy, vacanciesOf } from '../company/modules/hiring.ts';
import { type Binding, bind } from './bind.ts';
import { itemsAnswer } from './object-answers.ts';
import { entryWriter, meeting } from './object-entries.ts';
import { badRequest, json, notFound } from './result.ts';
import type { View } from './view.ts';

const { jobAd, jobOpening, candidate, application } = hiringKinds;

/**
 * Searches of interviews, evaluations and scorecard templates are not bound: no source names a single field of them. Every ad is
 * in English, so a preferred language finds none of its own.
 */
export const hiringBindings: readonly Binding[] = [
  bind(hiringEndpoints.searchJobAds, ({ body }, view) => {
    const filters = body.filters.map((one) => ({ ...one, fieldId: adField(one.fieldId) }));
    const refused = filters.find(({ fieldId }) => !filterable.includes(fieldId));
    if (refused) return badRequest(`body.filters: ${refused.fieldId} cannot be filtered by.`);
    const ads = vacanciesOf(view.company).map((vacancy) => vacancy.jobAd);
    const write = entryWriter(jobAd, ['/jobAd/id', ...body.fields.map(adField)], null);
    return json(ads.filter(meeting(filters)).map(write));
  }),

  bind(hiringEndpoints.readJobAd, ({ path }, view) => {
    const found = vacanciesOf(view.company).find((vacancy) => vacancy.jobAd['/jobAd/id'] === path.id);
    return found ? json(entryWriter(jobAd, jobAd.core, null)(found.jobAd)) : notFound;
  }),

  bind(hiringEndpoints.searchJobOpenings, ({ body }, view) =>
    itemsAnswer(
      jobOpening,
      all(view, (vacancy) => [vacancy.jobOpening]),
      body,
    ),
  ),
  bind(hiringEndpoints.searchCandidates, ({ body }, view) =>
    itemsAnswer(
      candidate,
      all(view, ({ candidates }) => candidates),
      body,
    ),
  ),
  bind(hiringEndpoints.searchApplications, ({ body }, view) =>
    itemsAnswer(
      application,
      all(view, ({ applications }) => applications),
      body,
    ),
  ),
];

function all<T>(view: View, part: (vacancy: Vacancy) => readonly T[]): readonly T[] {
  return vacanciesOf(view.company).flatMap(part);
}

/** `title` means `/jobAd/title`; `jobAd/title` means nothing (relied on by two programs). */
function adField(asked: string): string {
  return asked.includes('/') ? asked : `/jobAd/${asked}`;
}

/** Source: OpenAPI 2025-06; any other is 400. */
const filterable = ['id', 'title', 'departmentId', 'employmentTypeId', 'siteId', 'languageCode'].map(adField);
