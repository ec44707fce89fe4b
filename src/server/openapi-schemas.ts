import * as z from 'zod/mini';
import * as contracts from '../contracts/index.ts';

type Json = Record<string, unknown>;

const names = new Map<z.ZodMiniType, string>(
  Object.entries(contracts).map(([name, schema]) => [schema, name]),
);

const uri = (name: string): string => `#/components/schemas/${name}`;

/** A reference to the component that a schema of the contracts is. Throws for another. */
export function reference(schema: z.ZodMiniType): { readonly $ref: string } {
  const name = names.get(schema);
  if (!name) throw new TypeError('The calls take and give only what the contracts export.');
  return { $ref: uri(name) };
}

/** Every schema of the contracts as JSON Schema 2020-12, under its own name. */
export function componentSchemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri });
  return Object.fromEntries(
    // Inside a description the dialect and the address are the description's.
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}
