/** What the label of a field looks like that a company may keep a target in: a hint, never a decision. */
const targetLooks: Readonly<Record<string, RegExp>> = {
  employeeNumber: /\b(employee|personnel|payroll|staff) ?(id|no|number|code)\b/i,
  title: /\btitle\b|position|\brole\b/i,
  team: /team|department|division|squad|cost cent(re|er)/i,
  location: /location|\bsite\b|office|\bcity\b|work(ing)? place/i,
  level: /level|grade|\bband\b|seniority/i,
  jobProfile: /profile|\brole\b/i,
  jobFamily: /family|function|discipline/i,
  gender: /gender|\bsex\b/i,
  birthDate: /birth/i,
};

export function targetsLike(label: string): readonly string[] {
  return Object.entries(targetLooks).flatMap(([target, looks]) => (looks.test(label) ? [target] : []));
}
