import { z } from 'zod';
import { importMethods } from '../../company/modules/attendance.ts';
import { leaveInput, postLeave, postRehire, rehireInput } from '../employees.ts';
import { companyOperation, type Operation } from '../operation.ts';
import { decideTimeOff, decisionInput, decisions, getPunches } from '../time-off.ts';

export const standingShown = z.strictObject({
  id: z.string(),
  status: z.string().nullable(),
  lifecycle: z.array(z.strictObject({ effectiveDate: z.string(), status: z.string().nullable() })),
});

const punches = z.strictObject({
  punches: z.array(
    z.strictObject({
      employeeId: z.string(),
      kind: z.enum(['Clock-In', 'Clock-Out']),
      entryType: z.enum(['work', 'break']),
      at: z.string(),
      importMethod: z.enum(importMethods),
    }),
  ),
});

/** What HiBob's screens do to employees and its API cannot. */
export const employeeOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'rehire',
      method: 'POST',
      path: '/companies/{id}/employees/{employeeId}/rehire',
      summary: 'Takes back somebody who had left.',
      input: rehireInput,
      answer: standingShown,
    },
    (company, { world, path, input }) => postRehire(world, company, path.employeeId, input),
  ),
  companyOperation(
    {
      id: 'takeLeave',
      method: 'POST',
      path: '/companies/{id}/employees/{employeeId}/leave',
      summary: 'Puts somebody on a long leave.',
      input: leaveInput,
      answer: standingShown,
    },
    (company, { world, path, input }) => postLeave(world, company, path.employeeId, input),
  ),
  ...decisions.map((decision) =>
    companyOperation(
      {
        id: `${decision}TimeOff`,
        method: 'POST',
        path: `/companies/{id}/time-off/requests/{requestId}/${decision}`,
        summary: `Decides on a pending time off request: ${decision}.`,
        input: decisionInput,
        answer: z.strictObject({
          id: z.int(),
          employeeId: z.string(),
          status: z.enum(['pending', 'approved', 'disapproved', 'canceled']),
        }),
      },
      (company, { world, path, input, origin }) =>
        decideTimeOff(world, company, path.requestId, decision, input, origin),
    ),
  ),
  companyOperation(
    {
      id: 'listPunches',
      method: 'GET',
      path: '/companies/{id}/attendance/punches',
      summary: 'Lists what attendance imports brought in.',
      answer: punches,
    },
    getPunches,
  ),
];
