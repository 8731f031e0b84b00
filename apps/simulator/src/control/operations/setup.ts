import { regimes } from '@hibob-kit/permissions';
import { z } from 'zod';
import { companyOperation, type Operation } from '../operation.ts';
import {
  getIpAllowList,
  getLifecycleStatuses,
  getRegime,
  ipAllowListInput,
  lifecycleStatusesInput,
  putIpAllowList,
  putLifecycleStatuses,
  putRegime,
  regimeInput,
} from '../setup.ts';

const regime = z.enum(regimes);
const regimeShown = z.strictObject({ regime, changes: z.array(z.strictObject({ from: z.string(), regime })) });
const ipAllowListShown = z.strictObject({ addresses: z.array(z.string()).nullable() });
const lifecycleStatusesShown = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    access: z.enum(['Active', 'Inactive']),
    decidedBy: z.enum(['HiBob', 'company']),
  }),
);

export const setupOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'getRegime',
      method: 'GET',
      path: '/companies/{id}/regime',
      summary: 'Shows the permission model of a company and its changes.',
      answer: regimeShown,
    },
    getRegime,
  ),
  companyOperation(
    {
      id: 'setRegime',
      method: 'PUT',
      path: '/companies/{id}/regime',
      summary: 'Switches the permission model from a day on.',
      input: regimeInput,
      answer: regimeShown,
    },
    (company, { world, input }) => putRegime(world, company, input),
  ),
  companyOperation(
    {
      id: 'getIpAllowList',
      method: 'GET',
      path: '/companies/{id}/ip-allow-list',
      summary: 'Shows the addresses that may call; null: any.',
      answer: ipAllowListShown,
    },
    getIpAllowList,
  ),
  companyOperation(
    {
      id: 'setIpAllowList',
      method: 'PUT',
      path: '/companies/{id}/ip-allow-list',
      summary: 'Sets the addresses that may call; null: any.',
      input: ipAllowListInput,
      answer: ipAllowListShown,
    },
    (company, { world, input }) => putIpAllowList(world, company, input),
  ),
  companyOperation(
    {
      id: 'getLifecycleStatuses',
      method: 'GET',
      path: '/companies/{id}/lifecycle-statuses',
      summary: 'Lists the lifecycle statuses and whether each counts as active.',
      answer: lifecycleStatusesShown,
    },
    getLifecycleStatuses,
  ),
  companyOperation(
    {
      id: 'setLifecycleStatuses',
      method: 'PUT',
      path: '/companies/{id}/lifecycle-statuses',
      summary: 'Sets the leaves a company decides over, anew.',
      input: lifecycleStatusesInput,
      answer: lifecycleStatusesShown,
    },
    (company, { world, input }) => putLifecycleStatuses(world, company, input),
  ),
];
