import { companyOperation, type Operation } from '../operation.ts';
import { postEmployee, postTermination, putEmployee, terminationInput, valuesInput } from '../people.ts';
import { deleteRow, postRow, putRow, rowAnswer, rowInput } from '../rows.ts';
import { standingShown } from './employees.ts';

/** What HiBob's screens do to people and its API does too: here nobody's rights stand in the way. */
export const peopleOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'hire',
      method: 'POST',
      path: '/companies/{id}/employees',
      summary: 'Hires somebody.',
      input: valuesInput,
      status: 201,
      answer: standingShown,
    },
    (company, { world, input }) => postEmployee(world, company, input),
  ),
  companyOperation(
    {
      id: 'changeEmployee',
      method: 'PUT',
      path: '/companies/{id}/employees/{employeeId}',
      summary: 'Changes fields of an employee.',
      input: valuesInput,
      answer: standingShown,
    },
    (company, { world, path, input }) => putEmployee(world, company, path.employeeId, input),
  ),
  companyOperation(
    {
      id: 'terminate',
      method: 'POST',
      path: '/companies/{id}/employees/{employeeId}/terminate',
      summary: 'Ends an employment.',
      input: terminationInput,
      answer: standingShown,
    },
    (company, { world, path, input }) => postTermination(world, company, path.employeeId, input),
  ),
  companyOperation(
    {
      id: 'addRow',
      method: 'POST',
      path: '/companies/{id}/employees/{employeeId}/tables/{tableId}/rows',
      summary: 'Adds a row to a table of an employee.',
      input: rowInput,
      answer: rowAnswer,
    },
    (company, { world, path, input }) => postRow(world, company, path, input),
  ),
  companyOperation(
    {
      id: 'changeRow',
      method: 'PUT',
      path: '/companies/{id}/employees/{employeeId}/tables/{tableId}/rows/{rowId}',
      summary: 'Changes what is sent of a row.',
      input: rowInput,
      answer: rowAnswer,
    },
    (company, { world, path, input }) => putRow(world, company, path, input),
  ),
  companyOperation(
    {
      id: 'deleteRow',
      method: 'DELETE',
      path: '/companies/{id}/employees/{employeeId}/tables/{tableId}/rows/{rowId}',
      summary: 'Deletes a row.',
      answer: rowAnswer,
    },
    (company, { world, path }) => deleteRow(world, company, path),
  ),
];
