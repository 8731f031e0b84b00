import {
  clockInput,
  clockShown,
  deleteTransport,
  getClock,
  getTransport,
  putClock,
  putTransport,
  transportInput,
  transportShown,
} from '../clock.ts';
import { companyOperation, type Operation, operation } from '../operation.ts';

export const clockOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'getClock',
      method: 'GET',
      path: '/companies/{id}/clock',
      summary: 'Says what time it is in a company, and whether its clock goes.',
      answer: clockShown,
    },
    (company, { world }) => getClock(world, company),
  ),
  companyOperation(
    {
      id: 'turnClock',
      method: 'PUT',
      path: '/companies/{id}/clock',
      summary: 'Turns the clock of a company, stops it or sets it going: what falls into the time between happens.',
      input: clockInput,
      answer: clockShown,
    },
    (company, { world, input }) => putClock(world, company, input),
  ),
  operation(
    {
      id: 'getTransportClock',
      method: 'GET',
      path: '/transport-clock',
      summary: 'Shows the clock that rate limits, firewall, journal and weather run on.',
      answer: transportShown,
    },
    ({ world }) => getTransport(world, null),
  ),
  operation(
    {
      id: 'setTransportClock',
      method: 'PUT',
      path: '/transport-clock',
      summary:
        "Advances that clock, or ties it to a company's or to the machine's, for all companies without their own.",
      input: transportInput,
      answer: transportShown,
    },
    ({ world, input }) => putTransport(world, null, input),
  ),
  companyOperation(
    {
      id: 'getCompanyTransportClock',
      method: 'GET',
      path: '/companies/{id}/transport-clock',
      summary: "Shows the clock that a company's rate limits, firewall, journal and weather run on.",
      answer: transportShown,
    },
    ({ id }, { world }) => getTransport(world, id),
  ),
  companyOperation(
    {
      id: 'setCompanyTransportClock',
      method: 'PUT',
      path: '/companies/{id}/transport-clock',
      summary: 'Gives a company such a clock of its own, so that its waiting is not that of others.',
      input: transportInput,
      answer: transportShown,
    },
    ({ id }, { world, input }) => putTransport(world, id, input),
  ),
  companyOperation(
    {
      id: 'dropCompanyTransportClock',
      method: 'DELETE',
      path: '/companies/{id}/transport-clock',
      summary: "Lets a company go by the simulator's again.",
      answer: transportShown,
    },
    (company, { world }) => deleteTransport(world, company),
  ),
];
