// Writes the types of the API's requests and answers from the contract.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const home = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const contract = parse(readFileSync(resolve(home, '../../../openapi/xinheng.yaml'), 'utf8'));

// What the service answers is always there unless the contract lets it be null; requests say themselves what they need.
for (const [name, schema] of Object.entries(contract.components.schemas)) {
  if (!name.endsWith('Input')) {
    always(schema);
  }
}

function always(schema) {
  if (schema.properties && !schema.required) {
    schema.required = Object.entries(schema.properties)
      .filter(([, property]) => !mayBeAbsent(property))
      .map(([property]) => property);
    Object.values(schema.properties).forEach(always);
  }
}

function mayBeAbsent(property) {
  return [property.type].flat().includes('null') || (property.anyOf ?? []).some((one) => one.type === 'null');
}

const types = astToString(await openapiTS(contract, { alphabetize: true }));
writeFileSync(resolve(home, 'src/api/schema.d.ts'), types);
