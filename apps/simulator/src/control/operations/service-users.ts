import { z } from 'zod';
import { serviceUserSummary } from '../descriptions.ts';
import { companyOperation, type Operation } from '../operation.ts';
import { done } from '../reply.ts';
import {
  actOnServiceUser,
  deleteServiceUser,
  postServiceUser,
  type ServiceUserAction,
  serviceUserInput,
} from '../service-users.ts';
import { deletedAnswer, serviceUserShown } from './answers.ts';

const withToken = z.strictObject({ ...serviceUserShown.shape, token: z.string() });

const actions: readonly {
  readonly id: string;
  readonly action: ServiceUserAction;
  readonly summary: string;
  readonly answer: z.ZodType;
}[] = [
  {
    id: 'resetToken',
    action: 'reset-token',
    summary: 'Gives a service user a new token and shows it once; the old one is useless.',
    answer: withToken,
  },
  {
    id: 'disableServiceUser',
    action: 'disable',
    summary: 'Disables a service user.',
    answer: serviceUserShown,
  },
  { id: 'enableServiceUser', action: 'enable', summary: 'Enables a service user again.', answer: serviceUserShown },
];

export const serviceUserOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'listServiceUsers',
      method: 'GET',
      path: '/companies/{id}/service-users',
      summary: 'Lists the service users, without tokens.',
      answer: z.array(serviceUserShown),
    },
    ({ serviceUsers }) => done(serviceUsers.map(serviceUserSummary)),
  ),
  companyOperation(
    {
      id: 'createServiceUser',
      method: 'POST',
      path: '/companies/{id}/service-users',
      summary: 'Makes a service user and shows its token once.',
      input: serviceUserInput,
      status: 201,
      answer: withToken,
    },
    (company, { world, input }) => postServiceUser(world, company, input),
  ),
  ...actions.map(({ action, ...row }) =>
    companyOperation(
      { ...row, method: 'POST', path: `/companies/{id}/service-users/{serviceUserId}/${action}` },
      (company, { world, path }) => actOnServiceUser(world, company, path.serviceUserId, action),
    ),
  ),
  companyOperation(
    {
      id: 'deleteServiceUser',
      method: 'DELETE',
      path: '/companies/{id}/service-users/{serviceUserId}',
      summary: 'Deletes a service user; it leaves its groups.',
      answer: deletedAnswer,
    },
    (company, { world, path }) => deleteServiceUser(world, company, path.serviceUserId),
  ),
];
