import { html, raw } from 'hono/html';
import type { Json, JsonObject, OpenApiDocument } from './openapi.ts';

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
      </head>
      <body>
        <main class="reference">
          <h1>${document.info.title} <small>${document.info.version}</small></h1>
          <p>${document.info.description} The same for programs: <a href="/openapi.json">/openapi.json</a>.</p>
          <nav aria-label="Operations">
            <ul>
              ${operations.map(
                ({ path, method, operation }) =>
                  html`<li><a href="#${text(operation.operationId)}"><code>${method} ${path}</code></a></li>`,
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
  const responses = Object.entries((operation.responses ?? {}) as JsonObject);
  return html`<section id="${text(operation.operationId)}">
    <h2><code>${method} ${path}</code></h2>
    <p>${text(operation.summary)}</p>
    <p class="quiet">${text(operation.description)}</p>
    ${
      parameters.length === 0
        ? ''
        : html`<table>
          <caption>Parameters</caption>
          <tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">What</th></tr>
          ${parameters.map(
            (one) => html`<tr>
              <td><code>${text(one.name)}</code>${one.required === true ? ' (required)' : ''}</td>
              <td>${text(one.in)}</td>
              <td><code>${shortly((one.schema ?? null) as Json)}</code></td>
            </tr>`,
          )}
        </table>`
    }
    ${bodyOf(operation) === null ? '' : html`<h3>Body</h3><pre>${pretty(bodyOf(operation))}</pre>`}
    ${responses.map(
      ([status, response]) => html`<details>
        <summary>${status === 'default' ? 'Refused' : status}: ${text((response as JsonObject).description)}</summary>
        <pre>${pretty((response as JsonObject).content ?? null)}</pre>
      </details>`,
    )}
  </section>`;
}

function bodyOf(operation: JsonObject): Json {
  const content = (operation.requestBody as JsonObject | undefined)?.content as JsonObject | undefined;
  return (content?.['application/json'] as JsonObject | undefined)?.schema ?? null;
}

function pretty(value: Json) {
  return raw(JSON.stringify(value, null, 2).replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

function shortly(schema: Json): string {
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return '';
  const { type, enum: choices, default: usual } = schema as JsonObject;
  const what = Array.isArray(choices) ? choices.join(' | ') : text(type);
  return usual === undefined ? what : `${what}, ${JSON.stringify(usual)} unless said`;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
