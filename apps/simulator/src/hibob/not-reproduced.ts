/** What an operation of HiBob does and this one does not, by the endpoint row's id. What is missing here is believed to be whole. */
export const notReproduced: Readonly<Record<string, readonly string[]>> = {
  'profiles.list': ['Custom fields of Work: the document says no more than the word.'],
  'employees.create': ['Tasks, documents and time off by the rules of a company: somebody new has none.'],
  'employees.email': ['No mail asks to confirm the new address: it counts at once.'],
  'employees.invite': ['No mail is sent, and the wizard makes no tasks.'],
  'avatars.by-email': ['The address leads to no image.'],
  'avatars.read': ['The address leads to no image, and is not signed.'],
  'avatars.set': ['The image is not fetched: its address is kept.'],
  'onboarding.wizards': ['Which wizards there are is the same in every company.'],
  'named-lists.items.delete': ['Whether an item in use may go: it is archived in any case.'],
  'table.bank-accounts.add': ['Account numbers are not checked.'],
  'actual-payments.search': ['Payments follow from the variable pay agreed: no payroll run makes them.'],
  'payroll.history': [
    'Hobbies, superpowers, food preferences and social data: the document describes them in two ways at once.',
    'Of the employment table the row in force alone.',
  ],
  'docs.list': ['Requests to sign or to act.'],
  ...each(
    ['docs.shared.add', 'docs.confidential.add', 'docs.custom.add'],
    ['The address is not fetched, so there is no mimeType; status and dates of requests are left out.'],
  ),
  ...each(
    ['docs.shared.upload', 'docs.confidential.upload', 'docs.custom.upload'],
    ['No preview and no virus scan. A company keeps 256 MB.'],
  ),
  ...each(['tasks.list', 'tasks.of-person'], ['Tasks of people who came later, and tasks made by a flow.']),
  'reports.list': [
    'Reports cannot be made; which there are is the same in every company.',
    'Members that the document names without saying what they hold: changes, displayPreferences, sortBy, folderId.',
  ],
  'reports.download': ['`locale` changes nothing: labels are English.', 'Formulas and grouping.'],
  'reports.download-async': ['`locale` changes nothing: labels are English.'],
  'reports.download-by-name': ['A report is ready when it is asked for a second time, however large it is.'],
  ...each(
    ['time-off.requests.create'],
    [
      'Requests that overlap are not refused, nor those beyond the balance.',
      'Public holidays and working patterns play no part: weeks have five days.',
      'Nobody approves but the control API.',
    ],
  ),
  'time-off.requests.read': ['Attachments. `timeZoneOffset`.'],
  'time-off.balance': ['The year begins in January and grants its allowance at once; nothing is carried over.'],
  'time-off.changes': ['Changed requests: without a way to change one there is no previousRequestId.'],
  ...each(['time-off.whosout', 'time-off.outtoday'], ['Public holidays.']),
  ...each(
    ['policy-types.list', 'policy-types.read', 'policies.names', 'policies.read'],
    ['Which types and policies there are is the same in every company, and cannot be changed.'],
  ),
  'attendance.import': ['No entries are made of the punches; the control API reads them back.'],
  ...each(['job-roles.list', 'job-families.list', 'job-family-groups.list'], ['Descriptions.']),
  'job-profiles.search': ['Custom fields of job profiles.'],
  'positions.search': ['Custom fields of positions. `/position/hasOpenRequests` is always false.'],
  'position-budgets.search': ['The fiscal year is the calendar year, and the rates of currencies never change.'],
  ...each(['positions.create', 'positions.update'], ['Custom fields of positions.']),
  ...each(
    ['job-ads.search', 'job-ads.read'],
    ['`preferredLanguage` finds nothing of its own: every ad is in English.'],
  ),
  ...each(
    ['hiring.job-openings.search', 'hiring.candidates.search', 'hiring.applications.search'],
    ['Candidates and applications are generated and stay as they are.'],
  ),
  ...each(
    ['hiring.interviews.search', 'hiring.evaluations.search', 'hiring.evaluation-scorecard-templates.search'],
    ['Everything: no source names a field, so it is answered 501.'],
  ),
  ...each(
    ['goals.goal-types.search', 'goals.goals.search', 'goals.key-results.search'],
    ['Goals are generated and stay as they are.'],
  ),
  ...each(['skills.search', 'skills.proficiency-levels'], ['Skills are generated and stay as they are.']),
  ...each(
    ['employers.search', 'work-locations.search'],
    ['Registration numbers and the like: an employer has a name, an address and a status.'],
  ),
};

function each(ids: readonly string[], missing: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(ids.map((id) => [id, missing]));
}
