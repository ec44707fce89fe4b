/** JSON with the keys of every object in order, so that equal documents are equal texts. */
export function canonicalJson(document: unknown): string {
  return JSON.stringify(document, (_, value: unknown) => (isPlainObject(value) ? sorted(value) : value));
}

const sorted = (object: object) =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
