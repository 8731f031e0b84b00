import { timeOffPolicyEndpoints } from '@hibob-kit/schemas';
import { reasonCodesOf, withReasonCode } from '../company/modules/time-off.ts';
import { type Policy, policiesOf } from '../company/modules/time-off-policies.ts';
import { policyTypeNamed, policyTypes } from '../company/modules/time-off-policy-types.ts';
import { type Binding, bind, bindWrite } from './bind.ts';
import { done, json, notFound } from './result.ts';

/** What there is to be off for, and on which terms. A name that is unknown is 404 (documented), also where only 200 is named. */
export const timeOffPolicyBindings: readonly Binding[] = [
  bind(timeOffPolicyEndpoints.types, () => json({ policyTypes: policyTypes.map(({ name }) => name) })),

  bind(timeOffPolicyEndpoints.type, ({ path }) => {
    const type = policyTypeNamed(path.policyType ?? '');
    return type ? json({ name: type.name, activity: type.activity, unit: type.unit }) : notFound;
  }),

  bind(timeOffPolicyEndpoints.reasonCodes, ({ path }, { company }) => {
    const type = policyTypeNamed(path.policyType ?? '');
    return type ? json({ reasonCodes: reasonCodesOf(company, type) }) : notFound;
  }),

  bindWrite(timeOffPolicyEndpoints.addReasonCodes, ({ path, body }, view) => {
    const type = policyTypeNamed(path.policyType ?? '');
    if (!type) return { result: notFound };
    const company = body.reasonCodes.reduce((made, name) => withReasonCode(made, type, name), view.company);
    return { result: done, company };
  }),

  bind(timeOffPolicyEndpoints.names, ({ query }, { company }) => {
    if (!policyTypeNamed(query.policyTypeName)) return notFound;
    const policies = policiesOf(company).filter(({ type }) => type.name === query.policyTypeName);
    return json({ policyNames: policies.map(({ name }) => name) });
  }),

  bind(timeOffPolicyEndpoints.policy, ({ query }, { company }) => {
    const policy = policiesOf(company).find(({ name }) => name === query.policyName);
    return policy ? json(policyWire(policy)) : notFound;
  }),
];

function policyWire({ type, siteId: _, name, ...terms }: Policy) {
  return { name, ...terms, unit: type.unit };
}
