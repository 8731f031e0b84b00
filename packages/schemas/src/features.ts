import { documented, type Evidence, inferred } from './evidence.ts';

/** A permission beside the categories of People's data: a line of the permission screens, in HiBob's words. */
export interface Feature {
  readonly id: FeatureId;
  /** The tab it stands on. What stands on People's data holds for the people of the access rights only. */
  readonly tab: 'Features' | "People's data";
  readonly path: string;
  readonly evidence: Evidence;
}

type FeatureRow = Omit<Feature, 'id'>;

const rows = {
  addPeople: on('Features', 'People > Employees > Add new people to the company', 'people reference'),
  viewReports: on('Features', "Reports > View reports according to people's data access rights", 'reports reference'),
  editLists: on('Features', 'Lists > Edit all lists', 'metadata reference'),
  viewJobProfiles: on('Features', 'Job catalog > Jobs > View job profiles', 'job profiles reference'),
  viewJobContentLibrary: on('Features', 'Job catalog > Jobs > View job content library', 'job profiles reference'),
  viewSkills: on('Features', 'Job catalog > Skills > View skills catalog', 'skills reference, 2026'),
  managePositions: on(
    'Features',
    'Workforce planning > Position management > Manage positions',
    'workforce planning reference',
  ),
  editOpenings: on(
    'Features',
    'Workforce planning > Position management > Add and edit multiple openings in a position',
    'workforce planning reference, 2026',
  ),
  editPositionBudgets: on(
    'Features',
    'Workforce planning > Position management > Position budget settings',
    'workforce planning reference, 2026',
  ),
  manageJobOpenings: on('Features', 'Job openings > Manage all job openings', 'hiring references, 2026'),
  viewEmployers: on(
    'Features',
    'Settings > Employers and work locations > View details for employers and work locations',
    'employers reference, 2026',
  ),
  manageCalendar: on('Features', 'Settings > Calendar > Manage company calendar', 'calendar events reference, 2026'),
  viewGoals: {
    tab: 'Features',
    path: 'Goals > View goals, for each goal type',
    evidence: inferred('goals reference, 2026: Features > Goals, type by type; the wording is ours'),
  },
  manageTimeOffSettings: on(
    'Features',
    "Time off > Settings > Manage company's time off settings",
    'time off policies reference',
  ),
  seeWhosOut: on("People's data", "Time off > See who's out today > See who's out", 'time off reference'),
  seePrivateTimeOff: on(
    "People's data",
    "Time off > See who's out today > See who's out because of private policy",
    'time off reference',
  ),
  manageTimeOffRequests: on(
    "People's data",
    "Time off > Requests > Create, edit, and cancel people's requests that haven't been approved yet",
    'time off reference',
  ),
  seeBalances: on(
    "People's data",
    "Time off > Balance > See selected people's time off and sick leave balances",
    'time off balance reference',
  ),
  adjustBalances: on(
    "People's data",
    "Time off > Balance > Adjust selected people's time off balances and bank their overtime",
    'time off balance reference',
  ),
  manageAttendance: on("People's data", 'Time attendance > Manage time attendance sheets', 'attendance reference'),
  viewTasks: on(
    "People's data",
    "Tasks and flow > People's tasks > View and mark selected people's tasks as complete or incomplete",
    'tasks reference',
  ),
  // One of each per folder: `{folder}` is Shared, Confidential or the name of a custom folder.
  viewDocs: on("People's data", "Docs > {folder} > View selected employees' docs in the folder", 'documents reference'),
  uploadDocs: on(
    "People's data",
    "Docs > {folder} > Upload selected employees' docs in the folder",
    'documents reference',
  ),
  deleteDocs: on(
    "People's data",
    "Docs > {folder} > Delete selected employees' docs in the folder",
    'documents reference',
  ),
} as const satisfies Record<string, FeatureRow>;

export type FeatureId = keyof typeof rows;

export const features: readonly Feature[] = (Object.keys(rows) as FeatureId[]).map((id) => ({ id, ...rows[id] }));

/** The whole path: `Features > Lists > Edit all lists`. */
export function featurePath(id: FeatureId): string {
  const { tab, path } = rows[id];
  return `${tab} > ${path}`;
}

/**
 * Whether these ticked boxes hold the feature. `viewDocs:Shared` ticks it for one folder, `viewDocs` for all; without a folder any
 * one is enough.
 */
export function grants(ticked: ReadonlySet<string>, feature: FeatureId, folder?: string): boolean {
  if (ticked.has(feature)) return true;
  if (folder !== undefined) return ticked.has(`${feature}:${folder}`);
  return [...ticked].some((one) => one.startsWith(`${feature}:`));
}

function on(tab: Feature['tab'], path: string, source: string): FeatureRow {
  return { tab, path, evidence: documented(source) };
}
