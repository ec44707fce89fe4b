import { componentSchemas } from '../../src/server/openapi-schemas.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** A place in a document where somebody may write what she likes. */
export interface TextField {
  /** Such as `areas[0].title`. */
  readonly path: string;
  readonly kind: 'line' | 'prose';
  /** In UTF-16 units. */
  readonly longest: number;
}

export interface Filling {
  readonly text: (field: TextField) => string;
  /** What stands at a path, instead of what the schema leads to; nothing where it is undefined. A path without its indexes will do. */
  readonly fixed: Readonly<Record<string, unknown>>;
}

const schemas = componentSchemas() as Readonly<Record<string, Schema>>;

/** What a text of a certain form can be, by the name of its contract or of its property. */
const formed: Readonly<Record<string, unknown>> = {
  LanguageTag: 'sv',
  Url: 'https://www.example.org/',
  CalendarDate: '2099-12-31',
  Edtf: '2099-06-15',
  Instant: '2026-03-10T12:00:00.000Z',
  email: 'kontakt@example.org',
  phone: '+46 13 00 00 00',
  period: '2022-2026',
  time: '18:00',
  autocomplete: 'off',
  jwks: 'https://www.example.org/keys',
};

/**
 * A document with everything in it that a contract knows, by the schema that the API is described with: what is added to
 * a contract is in the document too. Of what can have several shapes in a list there is one of each. Throws for a text
 * of a form that nothing here is known to have.
 */
export function everyText(contract: string, { text, fixed }: Filling): unknown {
  return valueOf({ $ref: `#/components/schemas/${contract}` }, '');

  function valueOf(schema: Schema, path: string): unknown {
    const plain = path.replaceAll(/\[\d+\]/g, '[]');
    for (const place of [path, plain]) if (Object.hasOwn(fixed, place)) return fixed[place];
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined) return named(name, path);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    const [shape] = schema.oneOf ?? schema.anyOf ?? [];
    if (shape) return valueOf(shape, path);
    switch (schema.type) {
      case 'object':
        return objectOf(schema.properties ?? {}, path);
      case 'array':
        return listOf(schema, path);
      case 'boolean':
        return false;
      case 'integer':
      case 'number':
        return schema.minimum ?? 1;
      case 'string':
        return stringOf(schema, path);
      default:
        throw new TypeError(`Say what ${path} can be: ${JSON.stringify(schema)}.`);
    }
  }

  function named(name: string, path: string): unknown {
    if (name === 'LocalizedText' || name === 'LocalizedProse') {
      const isProse = name === 'LocalizedProse';
      return { sv: text({ path, kind: isProse ? 'prose' : 'line', longest: isProse ? 20_000 : 1_000 }) };
    }
    if (name === 'Id') return idAt(path);
    if (name in formed) return formed[name];
    const schema = schemas[name];
    if (!schema) throw new TypeError(`There is no ${name}.`);
    return valueOf(schema, path);
  }

  function objectOf(properties: Readonly<Record<string, Schema>>, path: string): object {
    const values = Object.entries(properties).map(([key, schema]) => {
      const place = path === '' ? key : `${path}.${key}`;
      return [key, valueOf(schema, place)] as const;
    });
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  function listOf({ items = {}, minItems = 1, prefixItems }: Schema, path: string): unknown[] {
    if (prefixItems) return prefixItems.map((item, i) => valueOf(item, `${path}[${i}]`));
    const shapes =
      schemas[items.$ref?.split('/').at(-1) ?? '']?.oneOf ?? Array(Math.max(1, minItems)).fill(items);
    return shapes.map((shape: Schema, i: number) => valueOf(shape, `${path}[${i}]`));
  }

  function stringOf({ pattern, format, maxLength }: Schema, path: string): string {
    if (pattern === undefined && format === undefined && maxLength !== undefined) {
      return text({ path, kind: 'line', longest: maxLength });
    }
    const known = formed[path.split('.').at(-1) ?? ''];
    if (typeof known !== 'string') throw new TypeError(`Say what ${path} can be: ${pattern ?? format}.`);
    return known;
  }
}

/** The first of a list is `areas-0`, and whatever refers to an area refers to that one. */
function idAt(path: string): string {
  const steps = path.split('.');
  const last = steps.at(-1) ?? '';
  const [, list, index] = /(\w+)\[(\d+)\]$/.exec(last === 'id' ? (steps.at(-2) ?? '') : last) ?? [];
  return list === undefined ? `${last}s-0` : `${list.toLowerCase()}-${last === 'id' ? index : 0}`;
}
