import { type Department, departments, familyGroups, ladder, levels, type Role } from './jobs.ts';

/** A job profile: a role of a department at a level. `titleId` is what `work.title` holds. */
export interface Job {
  readonly department: Department;
  readonly role: Role;
  /** Position in `levels`. */
  readonly level: number;
  readonly title: string;
  readonly titleId: string;
  readonly code: string;
  readonly profileId: number;
  readonly roleId: number;
  readonly familyId: number;
  readonly familyGroupId: number;
}

/** Every job there is. Above principal a department has one job a level, whatever the role. */
export const jobs: readonly Job[] = departments.flatMap((department, at) =>
  department.roles.flatMap((role, roleAt) =>
    levels.flatMap((level, levelAt) => {
      const managing = levelAt > ladder.principal;
      if ((levelAt === ladder.chief) !== (at === 0) || (managing && roleAt > 0)) return [];
      const place = at * 100 + roleAt * 10 + levelAt;
      const code = [department.code, managing ? null : role.code, level.name].filter((part) => part !== null).join('-');
      const { id: familyGroupId } = managing ? familyGroups.leadership : department.familyGroup;
      return {
        department,
        role,
        level: levelAt,
        title: level.title(role, department),
        titleId: String(265_590_500 + place),
        code,
        profileId: 85_000 + place,
        roleId: 82_000 + at * 10 + roleAt,
        familyId: 83_000 + at,
        familyGroupId,
      };
    }),
  ),
);

/** A title the company no longer gives: hidden unless archived items are asked for, and still held in histories. */
export const formerJob = { titleId: '265590499', title: 'Telex Operator' } as const;

/** The job at a place of the company; above principal every role of the department leads to the same one. */
export function jobAt(department: number, role: number, level: number): Job {
  const key = `${department} ${level > ladder.principal ? 0 : role} ${level}`;
  const job = jobsByPlace.get(key);
  if (!job) throw new Error(`no job at ${key}`);
  return job;
}

const jobsByPlace: ReadonlyMap<string, Job> = new Map(
  jobs.map((job) => {
    const department = departments.indexOf(job.department);
    return [`${department} ${job.department.roles.indexOf(job.role)} ${job.level}`, job] as const;
  }),
);
