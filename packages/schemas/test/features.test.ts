import { expect, it } from 'vitest';
import { endpoints, featurePath, features, grants } from '../src/index.ts';

it('names the permissions beside the categories in HiBob’s words', () => {
  expect(features.map(({ id }) => `${id}: ${featurePath(id)}`)).toEqual([
    'addPeople: Features > People > Employees > Add new people to the company',
    "viewReports: Features > Reports > View reports according to people's data access rights",
    'editLists: Features > Lists > Edit all lists',
    'viewJobProfiles: Features > Job catalog > Jobs > View job profiles',
    'viewJobContentLibrary: Features > Job catalog > Jobs > View job content library',
    'viewSkills: Features > Job catalog > Skills > View skills catalog',
    'managePositions: Features > Workforce planning > Position management > Manage positions',
    'editOpenings: Features > Workforce planning > Position management > Add and edit multiple openings in a position',
    'editPositionBudgets: Features > Workforce planning > Position management > Position budget settings',
    'manageJobOpenings: Features > Job openings > Manage all job openings',
    'viewEmployers: Features > Settings > Employers and work locations > View details for employers and work locations',
    'manageCalendar: Features > Settings > Calendar > Manage company calendar',
    'viewGoals: Features > Goals > View goals, for each goal type',
    "manageTimeOffSettings: Features > Time off > Settings > Manage company's time off settings",
    "seeWhosOut: People's data > Time off > See who's out today > See who's out",
    "seePrivateTimeOff: People's data > Time off > See who's out today > See who's out because of private policy",
    "manageTimeOffRequests: People's data > Time off > Requests > Create, edit, and cancel people's requests that haven't been approved yet",
    "seeBalances: People's data > Time off > Balance > See selected people's time off and sick leave balances",
    "adjustBalances: People's data > Time off > Balance > Adjust selected people's time off balances and bank their overtime",
    "manageAttendance: People's data > Time attendance > Manage time attendance sheets",
    "viewTasks: People's data > Tasks and flow > People's tasks > View and mark selected people's tasks as complete or incomplete",
    "viewDocs: People's data > Docs > {folder} > View selected employees' docs in the folder",
    "uploadDocs: People's data > Docs > {folder} > Upload selected employees' docs in the folder",
    "deleteDocs: People's data > Docs > {folder} > Delete selected employees' docs in the folder",
  ]);
});

it('are all needed by some operation, but for the one a query flag needs', () => {
  const needed = new Set(endpoints.map(({ feature }) => feature));
  expect(features.filter(({ id }) => !needed.has(id)).map(({ id }) => id)).toEqual(['seePrivateTimeOff']);
});

it('takes a box ticked for one folder for that folder alone', () => {
  const ticked = new Set(['viewDocs:Shared', 'uploadDocs']);
  expect([
    grants(ticked, 'viewDocs', 'Shared'),
    grants(ticked, 'viewDocs', 'Confidential'),
    grants(ticked, 'viewDocs'),
    grants(ticked, 'uploadDocs', 'Confidential'),
    grants(ticked, 'deleteDocs'),
  ]).toEqual([true, false, true, true, false]);
});
