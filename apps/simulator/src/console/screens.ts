import type { CompanyScreen, OpenScreen } from './screen.ts';
import { accountScreens } from './screens/account.tsx';
import { companiesScreens } from './screens/companies.tsx';
import { companyHomeScreens } from './screens/company-home.tsx';
import { fieldScreens } from './screens/fields.tsx';
import { groupEditorScreens } from './screens/group-editor.tsx';
import { groupMembersScreens } from './screens/group-members.tsx';
import { groupReviewScreens } from './screens/group-review.tsx';
import { hireScreens } from './screens/hire.tsx';
import { listScreens } from './screens/lists.tsx';
import { newGroupScreens } from './screens/new-group.tsx';
import { openCompanyScreens } from './screens/open-company.tsx';
import { directoryScreens } from './screens/people.tsx';
import { groupScreens } from './screens/permission-group.tsx';
import { groupsScreens } from './screens/permission-groups.tsx';
import { profileScreens } from './screens/profile.tsx';
import { profileActionScreens } from './screens/profile-actions.tsx';
import { profileRowScreens } from './screens/profile-rows.tsx';
import { requestScreens } from './screens/request.tsx';
import { requestsScreens } from './screens/requests.tsx';
import { scenarioScreens } from './screens/scenarios.tsx';
import { serviceUserScreens } from './screens/service-users.tsx';
import { settingsScreens } from './screens/settings.tsx';
import { shareScreens } from './screens/share.tsx';
import { sightScreens } from './screens/sight.tsx';
import { timeScreens } from './screens/time.tsx';
import { weatherScreens } from './screens/weather.tsx';
import { webhookScreens } from './screens/webhooks.tsx';

export const openScreens: readonly OpenScreen[] = [...companiesScreens, ...openCompanyScreens, ...scenarioScreens];

export const companyScreens: readonly CompanyScreen[] = [
  ...companyHomeScreens,
  ...shareScreens,
  ...settingsScreens,
  ...accountScreens,
  ...serviceUserScreens,
  ...groupsScreens,
  ...newGroupScreens,
  ...groupScreens,
  ...groupEditorScreens,
  ...groupMembersScreens,
  ...groupReviewScreens,
  ...directoryScreens,
  ...hireScreens,
  ...profileScreens,
  ...profileActionScreens,
  ...profileRowScreens,
  ...fieldScreens,
  ...listScreens,
  ...sightScreens,
  ...requestsScreens,
  ...requestScreens,
  ...webhookScreens,
  ...timeScreens,
  ...weatherScreens,
];
