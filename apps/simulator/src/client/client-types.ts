import type { Json, JsonObject, OpenApiDocument } from '../control/openapi.ts';

/**
 * The types of the control API's client as TypeScript, in the form that openapi-fetch reads. openapi-typescript makes the same of any
 * document; it stands on the compiler API of TypeScript 5, which TypeScript 7 no longer has, and this document needs few words.
 */
export function clientTypesOf(document: OpenApiDocument): string {
  const paths = Object.entries(document.paths).map(
    ([path, methods]) => `  ${quoted(path)}: {\n${Object.entries(methods).map(methodText).join('')}  };\n`,
  );
  const shapes = Object.entries(document.components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema, 0)};\n`,
  );
  return [
    '// Written by `pnpm generate` from the OpenAPI document of the control API; a test holds it against the document.\n',
    `export interface paths {\n${paths.join('')}}\n`,
    ...shapes,
  ].join('\n');
}

function methodText([method, operation]: readonly [string, JsonObject]): string {
  const { summary, requestBody, responses } = operation;
  const content = isObject(requestBody) ? contentOf(requestBody) : null;
  const optional = isObject(requestBody) && requestBody.required === true ? '' : '?';
  const answers = Object.entries(isObject(responses) ? responses : {}).map(
    ([status, answer]) => `        ${status}: { content: { 'application/json': ${typeOf(contentOf(answer), 8)} } };\n`,
  );
  return [
    `    /** ${String(summary)} */\n`,
    `    ${method}: {\n`,
    `      parameters: ${parametersText(Array.isArray(operation.parameters) ? operation.parameters : [])};\n`,
    content === null
      ? ''
      : `      requestBody${optional}: { content: { 'application/json': ${typeOf(content, 6)} } };\n`,
    `      responses: {\n${answers.join('')}      };\n`,
    '    };\n',
  ].join('');
}

function parametersText(parameters: readonly Json[]): string {
  const all = parameters.filter(isObject);
  const groups = ['path', 'query'].flatMap((place) => {
    const members = all.filter((one) => one.in === place);
    if (members.length === 0) return [];
    const lines = members.map((one) => memberText(String(one.name), one.schema ?? {}, one.required === true, 8));
    const isNeeded = members.some((one) => one.required === true);
    return [`        ${place}${isNeeded ? '' : '?'}: {${lines.map((line) => ` ${line}`).join('')} };\n`];
  });
  return groups.length === 0 ? '{ path?: never; query?: never }' : `{\n${groups.join('')}      }`;
}

function contentOf(holder: Json): Json {
  const content = isObject(holder) ? holder.content : undefined;
  const json = isObject(content) ? content['application/json'] : undefined;
  return (isObject(json) ? json.schema : undefined) ?? {};
}

/** A JSON Schema as a TypeScript type. What it cannot say (patterns, lengths) is left to the server. */
function typeOf(schema: Json, indent: number): string {
  if (!isObject(schema)) return 'unknown';
  if (typeof schema.$ref === 'string') return schema.$ref.replace('#/components/schemas/', '');
  if (schema.const !== undefined) return literal(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map(literal).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return [...new Set(choices.map((one) => typeOf(one, indent)))].join(' | ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type }, indent)).join(' | ');
  switch (schema.type) {
    case 'array':
      return `${itemOf(schema.items ?? {}, indent)}[]`;
    case 'object':
      return objectText(schema, indent);
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    default:
      return 'unknown';
  }
}

function objectText(schema: JsonObject, indent: number): string {
  const { properties, additionalProperties: others } = schema;
  const required = Array.isArray(schema.required) ? schema.required : [];
  const pad = ' '.repeat(indent + 2);
  const members = Object.entries(isObject(properties) ? properties : {}).map(
    ([name, one]) => `${pad}${memberText(name, one, required.includes(name), indent + 2)}\n`,
  );
  const open = others === true || (isObject(others) && Object.keys(others).length === 0);
  const rest = open ? `${pad}[name: string]: unknown;\n` : '';
  const named = isObject(others) && !open ? `${pad}[name: string]: ${typeOf(others, indent + 2)};\n` : '';
  return `{\n${members.join('')}${rest}${named}${' '.repeat(indent)}}`;
}

function memberText(name: string, schema: Json, isRequired: boolean, indent: number): string {
  const key = /^[A-Za-z_]\w*$/.test(name) ? name : quoted(name);
  return `${key}${isRequired ? '' : '?'}: ${typeOf(schema, indent)};`;
}

function itemOf(schema: Json, indent: number): string {
  const type = typeOf(schema, indent);
  const isSingle = /^[\w']+$/.test(type) || (isObject(schema) && schema.type === 'object');
  return isSingle ? type : `(${type})`;
}

function literal(value: Json): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
