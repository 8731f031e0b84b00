import { remoteLocationId, type Site, sites } from '@hibob-kit/scenarios';
import { employerEndpoints, employerKinds, type ListItem, type ObjectCells } from '@hibob-kit/schemas';
import { type Binding, bind } from './bind.ts';
import { itemsAnswer } from './object-answers.ts';
import { notFound } from './result.ts';
import type { View } from './view.ts';

const { employer, workLocation } = employerKinds;

export const employersBindings: readonly Binding[] = [
  bind(employerEndpoints.search, ({ body }, view) => itemsAnswer(employer, employersOf(view).map(employerCells), body)),

  bind(employerEndpoints.searchWorkLocations, ({ path, body }, view) => {
    const found = employersOf(view).find(({ id }) => String(id) === path.employerId);
    if (!found) return notFound;
    const locations = [...found.children.map((item) => locationCells(item, found)), remoteCells(found)];
    return itemsAnswer(workLocation, locations, body);
  }),
];

/** Legal entities with their offices, as the company's list has them. */
function employersOf({ company }: View): readonly ListItem[] {
  return company.data.lists.find(({ name }) => name === 'employer_workLocation_tree_entity_list')?.items ?? [];
}

function employerCells({ id, name }: ListItem): ObjectCells {
  return {
    '/employer/id': String(id),
    '/employer/legalName': name,
    '/employer/tradingAs': name,
    '/employer/supportsRemoteWorkers': true,
    ...address('employer', id),
    '/employer/employerStatus': 'active',
  };
}

function locationCells({ id, name }: ListItem, of: ListItem): ObjectCells {
  return {
    '/workLocation/id': String(id),
    '/workLocation/employerId': String(of.id),
    '/workLocation/name': name,
    '/workLocation/type': 'Public',
    ...address('workLocation', of.id),
    '/workLocation/status': 'active',
  };
}

/** An employer has offices and one remote location (work locations reference). */
function remoteCells(of: ListItem): ObjectCells {
  return {
    '/workLocation/id': String(remoteLocationId),
    '/workLocation/employerId': String(of.id),
    '/workLocation/name': 'Remote',
    '/workLocation/type': 'Remote',
    '/workLocation/country': siteOf(of.id)?.country ?? null,
    '/workLocation/status': 'active',
  };
}

function address(kind: 'employer' | 'workLocation', employerId: ListItem['id']): ObjectCells {
  const site = siteOf(employerId);
  if (!site) return {};
  return {
    [`/${kind}/addressLine1`]: site.street,
    [`/${kind}/postalCode`]: site.postCode,
    [`/${kind}/city`]: site.name,
    [`/${kind}/stateProvinceRegion`]: site.state,
    [`/${kind}/country`]: site.country,
  };
}

function siteOf(employerId: ListItem['id']): Site | undefined {
  return sites.find((site) => site.employer.id === employerId);
}
