/**
 * What a value of the contracts may be, made from their schemas by `tools/shapes.mjs`. Other shapes are named by their
 * place in the list. Limits are of numbers, of the length of texts and lists, and of how many keys a record has.
 */
export type Shape =
  | { readonly is: 'any' }
  | ({ readonly is: 'text'; readonly like?: RegExp } & Limits)
  | ({ readonly is: 'number'; readonly whole?: true } & Limits)
  | { readonly is: 'day' }
  | { readonly is: 'one'; readonly of: readonly unknown[] }
  | { readonly is: 'either'; readonly of: readonly number[] }
  | { readonly is: 'tuple'; readonly of: readonly number[] }
  | ({ readonly is: 'list'; readonly of: number } & Limits)
  | ({ readonly is: 'record'; readonly keys: number; readonly of: number } & Limits)
  | {
      readonly is: 'object';
      readonly of: Readonly<Record<string, number>>;
      readonly needs: readonly string[];
    };

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

export type Fits = (value: unknown) => boolean;

/**
 * Tells for the shape of each place whether what was read from JSON is of it. It says no more than that: what is wrong,
 * and where, the schemas tell, which are many times as large.
 */
export function fitting(shapes: readonly Shape[]): (place: number) => Fits {
  const made: Fits[] = [];
  const at = (place: number): Fits => {
    const ready = made[place];
    if (ready) return ready;
    // A shape may hold itself: it is there, by this name, before it is made.
    let own: Fits = () => false;
    made[place] = (value) => own(value);
    const shape = shapes[place];
    if (shape) made[place] = own = fitsOf(shape, at);
    return own;
  };
  return at;
}

function fitsOf(shape: Shape, at: (place: number) => Fits): Fits {
  switch (shape.is) {
    case 'any':
      return () => true;
    case 'text': {
      const { like } = shape;
      const isWithin = within(shape);
      return (value) => typeof value === 'string' && isWithin(value.length) && (!like || like.test(value));
    }
    case 'number': {
      const isWithin = within(shape);
      return (value) =>
        typeof value === 'number' && isWithin(value) && (!shape.whole || Number.isSafeInteger(value));
    }
    case 'day':
      return (value) => typeof value === 'string' && isDay(value);
    case 'one':
      return (value) => shape.of.includes(value);
    case 'either': {
      const either = shape.of.map(at);
      return (value) => either.some((fits) => fits(value));
    }
    case 'tuple': {
      const each = shape.of.map(at);
      return (value) =>
        Array.isArray(value) &&
        value.length === each.length &&
        each.every((fits, index) => fits(value[index]));
    }
    case 'list': {
      const isWithin = within(shape);
      const fits = at(shape.of);
      return (value) => Array.isArray(value) && isWithin(value.length) && value.every((one) => fits(one));
    }
    case 'record': {
      const isWithin = within(shape);
      const [isKey, fits] = [at(shape.keys), at(shape.of)];
      return (value) => {
        if (!isObject(value)) return false;
        const keys = Object.keys(value);
        return isWithin(keys.length) && keys.every((key) => isKey(key) && fits(value[key]));
      };
    }
    case 'object': {
      const fields = new Map(Object.entries(shape.of).map(([key, place]) => [key, at(place)]));
      return (value) =>
        isObject(value) &&
        shape.needs.every((key) => Object.hasOwn(value, key)) &&
        Object.keys(value).every((key) => fields.get(key)?.(value[key]));
    }
  }
}

const within =
  ({ min = -Infinity, max = Infinity }: Limits) =>
  (size: number): boolean =>
    size >= min && size <= max;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As `contracts/dates.ts` has it, and many times as fast. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return month >= 1 && month <= 12 && date >= 1 && date <= last.getUTCDate();
}
