import { html } from 'hono/html';
import type { Json, JsonObject, OpenApiDocument } from './openapi.ts';
import { schemaRows, typeText } from './schema-rows.ts';

/** The API as a page to read: from the same document, without a script. */
export function referencePage(document: OpenApiDocument) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title} – reference</title>
        <link rel="stylesheet" href="/assets/pages.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main class="reference">
          <h1>${document.info.title} <small>${document.info.version}</small></h1>
          <p>${document.info.description} The same for programs: <a href="/openapi.json">/openapi.json</a>.</p>
          <nav aria-label="Operations">
            <ul>
              ${operations.map(
                ({ path, method, operation }) =>
                  html`<li>
                    <a href="#${text(operation.operationId)}"><code>${method} ${path}</code></a>
                    <span class="quiet">${text(operation.summary)}</span>
                  </li>`,
              )}
            </ul>
          </nav>
          ${operations.map(operationSection)}
        </main>
      </body>
    </html>`;
}

function operationSection({ path, method, operation }: { path: string; method: string; operation: JsonObject }) {
  const parameters = (operation.parameters ?? []) as readonly JsonObject[];
  const body = jsonOf(operation.requestBody as JsonObject | undefined);
  const responses = Object.entries((operation.responses ?? {}) as JsonObject);
  return html`<section id="${text(operation.operationId)}">
    <h2><code>${method} ${path}</code></h2>
    <p>${text(operation.summary)}</p>
    <p class="quiet">${withCode(text(operation.description))}</p>
    ${parameters.length === 0 ? '' : parameterTable(parameters)}
    ${body === null ? '' : [table('Body', body.schema), exampleOf(body)]}
    ${responses.map(([status, response]) => responseDetails(status, response as JsonObject))}
  </section>`;
}

const required = html` <span class="quiet">required</span>`;
const refusal = '{ "error": { "code": …, "message": …, "fix": … } }';

function parameterTable(parameters: readonly JsonObject[]) {
  return html`<table>
    <caption>Parameters</caption>
    <thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">What</th></tr></thead>
    <tbody>${parameters.map((one) => {
      const schema = (one.schema ?? {}) as JsonObject;
      return html`<tr>
        <th scope="row"><code>${text(one.name)}</code>${one.required === true ? required : ''}</th>
        <td>${text(one.in)}</td>
        <td><code>${typeText(schema)}</code></td>
        <td>${text(one.description) || text(schema.description)}</td>
      </tr>`;
    })}</tbody>
  </table>`;
}

function responseDetails(status: string, response: JsonObject) {
  const json = jsonOf(response);
  const isRefusal = json !== null && '$ref' in json.schema;
  const others = Object.keys((response.content ?? {}) as JsonObject).filter((type) => type !== 'application/json');
  return html`<details>
    <summary>${status === 'default' ? '' : `${status}: `}${text(response.description)}</summary>
    ${others.length === 0 ? '' : html`<p>${json === null ? '' : 'Also as '}${others.join(', ')}.</p>`}
    ${isRefusal ? html`<p>As JSON: <code>${refusal}</code></p>` : ''}
    ${json === null || isRefusal ? '' : table('Answer', json.schema)}
  </details>`;
}

function table(caption: string, schema: JsonObject) {
  const rows = schemaRows(schema);
  if (rows.length === 0) return html`<p>${caption}: <code>${typeText(schema)}</code></p>`;
  return html`<table>
    <caption>${caption}</caption>
    <thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">What</th></tr></thead>
    <tbody>${rows.map(
      ({ name, type, isRequired, about }) => html`<tr>
        <th scope="row"><code>${name}</code>${isRequired && caption === 'Body' ? required : ''}</th>
        <td><code>${type}</code></td>
        <td>${about}</td>
      </tr>`,
    )}</tbody>
  </table>`;
}

function exampleOf({ example }: { readonly example: Json | null }) {
  return example === null ? '' : html`<h3>For example</h3><pre tabindex="0">${JSON.stringify(example, null, 2)}</pre>`;
}

/** What travels as JSON. */
function jsonOf(place: JsonObject | undefined): { readonly schema: JsonObject; readonly example: Json | null } | null {
  const json = ((place?.content ?? {}) as JsonObject)['application/json'] as JsonObject | undefined;
  return json === undefined ? null : { schema: (json.schema ?? {}) as JsonObject, example: json.example ?? null };
}

/** What stands between backticks, as in Markdown. */
function withCode(words: string) {
  return words.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
