import type { paths } from './generated.ts';

/** What an operation of the control API takes, by its path. */
export type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody?: { content: { 'application/json': infer B } } };
}
  ? B
  : never;

/** What an operation of the control API answers, by path, method and status. */
export type Answer<P extends keyof paths, M extends 'get' | 'post', S extends number> = paths[P] extends {
  [K in M]: { responses: { [T in S]: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

/** What `POST /companies` takes. */
export type BobCompany = Body<'/companies'>;
export type Company = Answer<'/companies', 'post', 201>;
export type JournalEntry = Answer<'/companies/{id}/journal', 'get', 200>['entries'][number];
export type Expected = Body<'/companies/{id}/journal/verify'>['expect'][number];
export type Verified = Answer<'/companies/{id}/journal/verify', 'post', 200>['results'][number];
