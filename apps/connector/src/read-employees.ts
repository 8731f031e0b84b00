/** What a part of *Read Employees* is worth. `needed`: nothing can be benchmarked without it, so it cannot be unselected. */
export interface Worth {
  readonly needed: boolean;
  /** What is lost without it. */
  readonly without: string;
}

const needed = (without: string): Worth => ({ needed: true, without });
const lost = (without: string): Worth => ({ needed: false, without });

/** The items of the wanted list. */
export const itemWorth: Readonly<Record<string, Worth>> = {
  employeeKey: needed('No person could be told from another.'),
  names: lost('People appear under their employee number or a pseudonym.'),
  job: needed('Nobody could be matched to a benchmark role or place.'),
  employment: lost('Part-time and hourly pay cannot be made comparable.'),
  status: needed('Leavers could not be told from employees.'),
  basePay: needed('There would be no pay to benchmark.'),
  variablePay: lost('Total cash equals base pay: bonus and commission are not compared.'),
  jobCatalog: lost('Levels are matched by job title and org level alone.'),
  equity: lost('Grants are missing from total compensation, unless you upload them.'),
  gender: lost('No pay gap can be shown by gender.'),
  birthDate: lost('No analysis by age, unless you choose the age band.'),
  ageBand: lost('No analysis by age, unless you share the date of birth.'),
};

/** The fields of those items, by HiBob's id. */
export const fieldWorth: Readonly<Record<string, Worth>> = {
  'root.id': needed('No person could be told from another.'),
  'root.firstName': lost('People appear without their first name.'),
  'root.surname': lost('People appear without their last name.'),
  'root.displayName': lost('People appear by first and last name only.'),
  'root.email': lost('People cannot be joined to other systems by e-mail.'),
  'work.employeeIdInCompany': lost('People cannot be joined to payroll files by employee number.'),
  'work.title': needed('Nobody could be matched to a benchmark role.'),
  'work.department': lost('No comparison by department.'),
  'work.site': needed('Nobody could be matched to a benchmark location.'),
  'work.siteId': lost('A renamed site looks like a new one.'),
  'work.manager': lost('No org chart, and no view for managers.'),
  'work.startDate': needed('Tenure would be unknown, and hidden histories could not be told from short ones.'),
  'work.originalStartDate': lost('Tenure of rehired people begins with their last start.'),
  'employee.orgLevel': lost('Levels are matched by job title and job profile alone.'),
  'payroll.employment.type': lost('Contractors and interns are counted as employees.'),
  'payroll.employment.contract': lost('Full time and part time are told by hours alone.'),
  'payroll.employment.fte': lost('Part-time pay cannot be brought to full time.'),
  'payroll.employment.weeklyHours': lost('Hourly pay cannot be made yearly.'),
  'payroll.employment.salaryPayType': lost('Hourly and salaried people are told apart by pay period alone.'),
  'internal.lifecycleStatus': needed('Leavers could not be told from employees.'),
  'internal.status': needed('Active and inactive people could not be told apart.'),
  'internal.terminationDate': lost('The day somebody left is unknown.'),
  'internal.terminationReason': lost('Turnover cannot be split by reason.'),
  'internal.terminationType': lost('Turnover cannot be split by who decided it.'),
  'payroll.salary.payment': needed('There would be no pay to benchmark.'),
  'payroll.salary.payPeriod': needed('An amount without its period cannot be compared.'),
  'payroll.salary.payFrequency': lost('How often pay is paid out is unknown.'),
  'employee.jobProfileCode': lost('Roles are matched by the profile’s name alone.'),
  'employee.jobProfileTitle': lost('Roles are matched by job title alone.'),
  'employee.jobLevelName': lost('Levels are matched by job title and org level alone.'),
  'employee.jobRoleId': lost('Roles of the job catalogue are not told apart.'),
  'employee.jobFamilyId': lost('No comparison by job family.'),
  'home.legalGender': lost('No pay gap can be shown by gender.'),
  'personal.birthDate': lost('No analysis by age, unless you choose the age band.'),
  'personal.age': lost('No analysis by age, unless you share the date of birth.'),
};
