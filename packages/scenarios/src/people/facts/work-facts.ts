import { levels } from '../../company/jobs.ts';
import { locationIdOf, remoteLocationId } from '../../company/locations.ts';
import { dateOf } from '../calendar.ts';
import { handleOf } from '../identity.ts';
import { headOf, keeperOf } from '../tables/row.ts';
import type { Facts } from './facts.ts';
import { type Subject, some } from './subject.ts';

/** Work, Work contact details, site address, Employment, Right to work, Jobs, People analytics. */
export function workFacts(subject: Subject): Facts {
  const { world, index, identity, career, position, dice } = subject;
  const { site, job } = position;
  const { before, start } = career;
  const level = levels[job.level];
  const head = (department: number) => world.identity(headOf(world, department)).id;
  const leads = index < world.chart.firstWithoutReports;
  return {
    'work.employeeIdInCompany': dice.percent('no number', 3) ? null : identity.number,
    'work.startDate': dateOf(start),
    'work.originalStartDate': dateOf(before?.start ?? start),
    'work.daysOfPreviousService': before ? before.lastDay - before.start + 1 : 0,
    'employee.buddy': some(subject, 'buddy', 25, () => head(world.chart.branchOf(index))),
    'employee.hrbp': world.identity(keeperOf(world)).id,
    'employee.payrollManager': head(6),
    'employee.itAdmin': head(1),
    'employee.orgLevel': level?.orgLevel ?? null,
    'work.workMobile': some(subject, 'work mobile', 45, () => `${site.phone}${dice.digits('work mobile', 2)}`),
    'work.workPhone': some(subject, 'work phone', 60, () => `${site.phone}${dice.digits('work phone', 2)}`),
    'personal.communication.slackUsername': some(
      subject,
      'slack',
      80,
      () => `${handleOf(identity.firstName)}${identity.number}`,
    ),
    'address.siteAddress1': site.street,
    'address.siteCity': site.name,
    'address.siteState': site.state,
    'address.sitePostalCode': site.postCode,
    'address.siteCountry': site.country,
    'financial.rightToWorkExpiryDate': some(subject, 'visa', 9, () =>
      dateOf(world.today + dice.between('visa ends', 60, 1400)),
    ),
    'employee.workLocationId': locationIdOf(site),
    'employee.remoteWorkLocationId': some(subject, 'remote', 20, () => remoteLocationId),
    'employee.employerId': site.employer.id,
    'employee.employerWorkLocationId': locationIdOf(site),
    'employee.jobProfileCode': job.code,
    'employee.jobProfileTitle': job.title,
    'employee.jobProfileId': job.profileId,
    'employee.jobProfileDescription': `${job.title}, ${job.department.name}`,
    'employee.jobLevelName': level?.id ?? null,
    'employee.jobLevelTypeId': level?.track.id ?? null,
    'employee.jobRoleId': job.roleId,
    'employee.jobFamilyId': job.familyId,
    'employee.jobFamilyGroupId': job.familyGroupId,
    'peopleAnalytics.lowRiskCounter': leads ? dice.below('low risk', 6) : null,
    'peopleAnalytics.someRiskCounter': leads ? dice.below('some risk', 3) : null,
    'peopleAnalytics.atRiskCounter': leads ? dice.below('at risk', 2) : null,
  };
}
