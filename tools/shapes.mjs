/**
 * `node tools/shapes.mjs`: writes the contracts of documents that are written by hand as plain data, so that a page
 * checks such a document without their schemas. With `--check` it fails where that changes anything.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as contracts from '../src/contracts/index.ts';

const file = 'src/backend/static/generated/shapes.ts';
const named = {
  dialogue: contracts.Dialogue,
  dialogueAround: contracts.DialogueAround,
  initiative: contracts.Initiative,
  consultation: contracts.Consultation,
  poll: contracts.Poll,
};

/** Those of a schema's own making are known by the schema: their code says nothing. */
const ownChecks = new Map([
  [contracts.CalendarDate, {}],
  [contracts.LocalizedText, { min: 1 }],
  [contracts.LocalizedProse, { min: 1 }],
]);

if (!process.argv.includes('--check')) writeFileSync(file, shapesModule());
else if (readFileSync(file, 'utf8') !== shapesModule()) {
  console.error(`Run "node tools/shapes.mjs" and commit: ${file}`);
  process.exitCode = 1;
}

function shapesModule() {
  const shapes = [];
  const placeOf = placing(shapes);
  const places = Object.entries(named).map(([name, schema]) => `  ${name}: ${placeOf(schema)},`);
  return [
    '// Made by tools/shapes.mjs.',
    "import type { Shape } from '../fits.ts';",
    '',
    'export const shapes: readonly Shape[] = [',
    ...shapes.map((shape) => `  ${shape},`),
    '];',
    '',
    '/** Where in the list a shape stands. */',
    'export const placeOf = {',
    ...places,
    '} as const;',
    '',
  ].join('\n');
}

/** Gives each schema a place in the list; the same shape has one place. */
function placing(shapes) {
  const places = new Map();
  const underway = new Set();
  const add = (text) => shapes.push(text) - 1;
  return function placeOf(schema) {
    const { def } = schema._zod;
    if (def.type === 'lazy') return placeOf(def.getter());
    // A shape that holds itself has its place before it is known.
    if (underway.has(schema) && !places.has(schema)) places.set(schema, add(''));
    if (places.has(schema)) return places.get(schema);
    underway.add(schema);
    const text = source(shapeOf(schema, placeOf));
    const same = shapes.indexOf(text);
    const place = places.get(schema) ?? (same < 0 ? add(text) : same);
    shapes[place] = text;
    places.set(schema, place);
    return place;
  };
}

function shapeOf(schema, placeOf) {
  const { def } = schema._zod;
  switch (def.type) {
    case 'unknown':
      return { is: 'any' };
    case 'string':
      return schema === contracts.CalendarDate ? { is: 'day' } : { is: 'text', ...limitsOf(schema) };
    case 'number':
      return { is: 'number', ...limitsOf(schema) };
    case 'boolean':
      return { is: 'one', of: [true, false] };
    case 'literal':
      return { is: 'one', of: def.values };
    case 'enum':
      return { is: 'one', of: Object.values(def.entries) };
    case 'union':
      return { is: 'either', of: def.options.map(placeOf) };
    case 'tuple':
      return { is: 'tuple', of: def.items.map(placeOf) };
    case 'array':
      return { is: 'list', of: placeOf(def.element), ...limitsOf(schema) };
    case 'record':
      return { is: 'record', keys: placeOf(def.keyType), of: placeOf(def.valueType), ...limitsOf(schema) };
    case 'object':
      return objectShape(def, placeOf);
    default:
      throw new Error(`tools/shapes.mjs and src/backend/static/fits.ts know no "${def.type}".`);
  }
}

function objectShape({ shape, catchall }, placeOf) {
  if (catchall?._zod.def.type !== 'never') throw new Error('Only strict objects have a shape.');
  const isOptional = (field) => field._zod.def.type === 'optional';
  const fields = Object.entries(shape);
  return {
    is: 'object',
    of: Object.fromEntries(
      fields.map(([key, field]) => [key, placeOf(isOptional(field) ? field._zod.def.innerType : field)]),
    ),
    needs: fields.filter(([, field]) => !isOptional(field)).map(([key]) => key),
  };
}

function limitsOf(schema) {
  const { def } = schema._zod;
  // A format of its own, such as an e-mail address, is a check too.
  const checks = [...(def.check ? [def] : []), ...(def.checks ?? []).map((check) => check._zod.def)];
  const limits = checks.map((check) => limitOf(check, schema));
  const keys = limits.flatMap((limit) => Object.keys(limit));
  if (new Set(keys).size < keys.length) throw new Error(`Only one ${keys.join(' or ')} can be kept.`);
  return Object.assign({}, ...limits);
}

function limitOf(check, schema) {
  if (check.check === 'min_length') return { min: check.minimum };
  if (check.check === 'max_length') return { max: check.maximum };
  if (check.check === 'string_format' && check.pattern) return { like: check.pattern };
  if (check.check === 'number_format' && check.format === 'safeint') return { whole: true };
  if (check.check === 'greater_than' && check.inclusive) return { min: check.value };
  if (check.check === 'less_than' && check.inclusive) return { max: check.value };
  if (check.check === 'custom' && ownChecks.has(schema)) return ownChecks.get(schema);
  throw new Error(`tools/shapes.mjs knows no check "${check.check}".`);
}

function source(value) {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(source).join(', ')}]`;
  if (typeof value !== 'object') return typeof value === 'string' ? `'${value}'` : String(value);
  const fields = Object.entries(value).map(([key, one]) => `${key}: ${source(one)}`);
  return `{ ${fields.join(', ')} }`;
}
