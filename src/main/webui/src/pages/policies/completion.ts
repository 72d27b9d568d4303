import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';

/** As much of JSON Schema as the policy's schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly description?: string;
}

/** Completes fields and values of a policy by its schema. */
export function completing(root: Schema): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const typed = /[\w.-]*$/.exec(before)?.[0] ?? '';
    if (!typed && !context.explicit) {
      return null;
    }
    const above = Array.from({ length: line.number - 1 }, (_, at) => context.state.doc.line(at + 1).text);
    const options = offered(root, above, before);
    return options.length > 0 ? { from: context.pos - typed.length, options, validFor: /^[\w.-]*$/ } : null;
  };
}

/** What may stand at the end of a line, given the lines above it. */
export function offered(root: Schema, above: readonly string[], before: string): Completion[] {
  const value = /^\s*(?:- +)*([\w.-]+):\s+(?:\[(?:[^\]]*,)?\s*)?[\w.-]*$/.exec(before);
  const path = pathTo(above, before);
  if (value?.[1]) {
    const schemas = at(root, [...path, value[1]]);
    const values = schemas.flatMap((schema) => [schema, ...(schema.items ? flat(root, schema.items) : [])]);
    return unique(
      values.flatMap((schema) => [
        ...(schema.enum ?? []).map(String),
        ...(schema.type === 'boolean' ? ['true', 'false'] : []),
      ]),
    ).map((label) => ({ label, type: 'enum' }));
  }
  if (/:\s/.test(before)) {
    return [];
  }
  const fields = at(root, path).flatMap((schema) => Object.entries(schema.properties ?? {}));
  return [...new Map(fields)].map(([label, schema]) => ({
    label,
    type: 'property',
    apply: `${label}: `,
    ...(schema.description ? { info: schema.description } : {}),
  }));
}

/** The fields that enclose a place, by indentation; an element of a list is a star. */
function pathTo(above: readonly string[], here: string): string[] {
  const path: string[] = [];
  let indent = keyColumn(here);
  if (/^\s*- /.test(here) || /^\s*-\s*$/.test(here)) {
    path.unshift('*');
    indent = here.search(/-/);
  }
  for (const line of [...above].reverse()) {
    const column = keyColumn(line);
    const dash = line.search(/\S/);
    if (dash < 0 || line.trimStart().startsWith('#')) {
      continue;
    }
    const key = /^\s*(?:- +)*([\w.-]+):/.exec(line)?.[1];
    const begins = /^\s*- /.test(line);
    if (begins && dash < indent && column >= indent && path[0] !== '*') {
      path.unshift('*');
      indent = dash;
    } else if (key && column < indent && !line.slice(column).match(/^[\w.-]+:\s+\S/)) {
      path.unshift(key);
      indent = column;
      if (begins) {
        path.unshift('*');
        indent = dash;
      }
    } else if (key && !begins && column === indent && path[0] === '*' && /:\s*$/.test(line)) {
      // A list may stand as far left as the field that holds it.
      path.unshift(key);
    }
  }
  return path;
}

function keyColumn(line: string): number {
  return /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
}

/** The schemas that a path leads to; a field of alternatives may lead to several. */
function at(root: Schema, path: readonly string[]): Schema[] {
  return path.reduce<Schema[]>(
    (schemas, step) =>
      schemas.flatMap((schema) => {
        const next =
          step === '*'
            ? schema.items
            : (schema.properties?.[step] ??
              (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined));
        return next ? flat(root, next) : [];
      }),
    flat(root, root),
  );
}

/** A schema without references, its alternatives beside one another. */
function flat(root: Schema, schema: Schema): Schema[] {
  if (schema.$ref) {
    const named = root.$defs?.[schema.$ref.slice('#/$defs/'.length)];
    return named ? flat(root, named) : [];
  }
  const alternatives = schema.oneOf ?? schema.anyOf;
  return alternatives ? alternatives.flatMap((one) => flat(root, one)) : [schema];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
