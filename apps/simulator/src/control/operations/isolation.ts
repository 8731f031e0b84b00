import { z } from 'zod';
import {
  deleteSnapshot,
  getSnapshots,
  postFork,
  postReset,
  postRestore,
  postSnapshot,
  restoreInput,
  snapshotInput,
  snapshotShown,
} from '../isolation.ts';
import { companyOperation, type Operation } from '../operation.ts';
import { postUndo, undoInput, undoneAnswer } from '../undo.ts';
import { companyCreated, companyShown, deletedAnswer } from './answers.ts';

export const isolationOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'forkCompany',
      method: 'POST',
      path: '/companies/{id}/fork',
      summary:
        'Makes a company that begins as this one is, with service users of its own, and shows their tokens once.',
      status: 201,
      answer: companyCreated,
      forks: true,
    },
    (company, { world, origin }) => postFork(world, company, origin),
  ),
  companyOperation(
    {
      id: 'listSnapshots',
      method: 'GET',
      path: '/companies/{id}/snapshots',
      summary: 'Lists the snapshots of a company.',
      answer: z.array(snapshotShown),
    },
    (company, { world }) => getSnapshots(world, company),
  ),
  companyOperation(
    {
      id: 'takeSnapshot',
      method: 'POST',
      path: '/companies/{id}/snapshots',
      summary: 'Keeps a company as it is now, to come back to.',
      input: snapshotInput,
      status: 201,
      answer: snapshotShown,
    },
    (company, { world, input }) => postSnapshot(world, company, input),
  ),
  companyOperation(
    {
      id: 'deleteSnapshot',
      method: 'DELETE',
      path: '/companies/{id}/snapshots/{snapshotId}',
      summary: 'Forgets a snapshot.',
      answer: deletedAnswer,
    },
    (company, { world, path }) => deleteSnapshot(world, company, path.snapshotId),
  ),
  companyOperation(
    {
      id: 'restoreCompany',
      method: 'POST',
      path: '/companies/{id}/restore',
      summary: 'Brings a company back to a snapshot, with its webhooks and what waited for them.',
      input: restoreInput,
      answer: companyShown,
    },
    (company, { world, input }) => postRestore(world, company, input),
  ),
  companyOperation(
    {
      id: 'resetCompany',
      method: 'POST',
      path: '/companies/{id}/reset',
      summary: 'Brings a company back to how it began; its journal, webhooks and limits begin anew too.',
      answer: companyShown,
    },
    (company, { world }) => postReset(world, company),
  ),
  companyOperation(
    {
      id: 'undo',
      method: 'POST',
      path: '/companies/{id}/undo',
      summary: 'Takes the latest change of a company back; again, the one before it.',
      input: undoInput,
      answer: undoneAnswer,
    },
    (company, { world, input }) => postUndo(world, company, input),
  ),
];
