import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented } from '../evidence.ts';
import { personRef } from './body.ts';
import { limitAssumed, needs, openApi, orders, reads } from './row.ts';

const task = z.lazy(() =>
  z.looseObject({
    id: z.number(),
    title: z.string().nullish(),
    owner: personRef.nullish(),
    requestedFor: personRef.nullish(),
    due: z.string().nullish(),
    status: z.string().nullish(),
    completionDate: z.string().nullish(),
  }),
);
const tasks = z.lazy(() => z.object({ tasks: z.array(task) }));

export const taskEndpoints = {
  list: {
    ...reads,
    id: 'tasks.list',
    path: '/tasks',
    ...needs('viewTasks'),
    answer: tasks,
    evidence: documented('OpenAPI 2025-06; relied on by programs'),
    ...limitAssumed,
  },
  ofPerson: {
    ...reads,
    id: 'tasks.of-person',
    path: '/tasks/people/{id}',
    ...needs('viewTasks'),
    query: z.lazy(() => z.object({ task_status: z.enum(['open', 'closed']).optional() })),
    answer: tasks,
    evidence: documented('OpenAPI 2025-06; relied on by programs'),
    ...limitAssumed,
  },
  complete: {
    ...orders,
    id: 'tasks.complete',
    path: '/tasks/{taskId}/complete',
    ...needs('viewTasks'),
    answerKind: 'json',
    answer: z.lazy(() => z.object({ toDosUpdated: z.number() })),
    evidence: openApi,
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;
