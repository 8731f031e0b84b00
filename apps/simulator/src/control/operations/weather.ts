import { z } from 'zod';
import { companyOperation, type Operation, operation } from '../operation.ts';
import { deleteWeather, getStorms, getWeather, putWeather, stormShown, weatherShown } from '../weather.ts';
import { weatherInput } from '../weather-order.ts';

export const weatherOperations: readonly Operation[] = [
  operation(
    {
      id: 'listStorms',
      method: 'GET',
      path: '/storms',
      summary: 'Lists the storms that can be ordered by name, with their rules.',
      answer: z.array(stormShown),
    },
    getStorms,
  ),
  companyOperation(
    {
      id: 'getWeather',
      method: 'GET',
      path: '/companies/{id}/weather',
      summary: 'Shows what goes wrong on purpose, and how often it has.',
      answer: weatherShown,
    },
    (company, { world }) => getWeather(world, company),
  ),
  companyOperation(
    {
      id: 'orderWeather',
      method: 'PUT',
      path: '/companies/{id}/weather',
      summary: 'Orders a storm or rules of what goes wrong, in the place of what was ordered before.',
      input: weatherInput(),
      answer: weatherShown,
    },
    (company, { world, input }) => putWeather(world, company, input),
  ),
  companyOperation(
    {
      id: 'calmWeather',
      method: 'DELETE',
      path: '/companies/{id}/weather',
      summary: 'Ends it.',
      answer: weatherShown,
    },
    (company, { world }) => deleteWeather(world, company),
  ),
];
