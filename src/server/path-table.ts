interface Segment<T> {
  readonly named: Map<string, Segment<T>>;
  /** What follows any text here, and what that text is called. */
  any?: { readonly name: string; readonly next: Segment<T> };
  value?: T;
}

export interface Found<T> {
  readonly value: T;
  /** What stands in the path where the pattern has a name. */
  readonly names: Readonly<Record<string, string>>;
}

/** Patterns of paths such as `/v1/polls/:id`, and what each stands for. What is written out goes before what has a name. */
export class PathTable<T> {
  readonly #root: Segment<T> = { named: new Map() };

  set(pattern: string, value: T): void {
    let at = this.#root;
    for (const text of segmentsOf(pattern)) at = text.startsWith(':') ? any(at, text) : named(at, text);
    at.value = value;
  }

  find(path: string): Found<T> | undefined {
    return find(this.#root, segmentsOf(path), 0, {});
  }
}

function any<T>(at: Segment<T>, text: string): Segment<T> {
  at.any ??= { name: text.slice(1), next: { named: new Map() } };
  return at.any.next;
}

function named<T>(at: Segment<T>, text: string): Segment<T> {
  const next = at.named.get(text) ?? { named: new Map() };
  at.named.set(text, next);
  return next;
}

function find<T>(
  at: Segment<T>,
  segments: readonly string[],
  depth: number,
  names: Found<T>['names'],
): Found<T> | undefined {
  const text = segments[depth];
  if (text === undefined) return at.value === undefined ? undefined : { value: at.value, names };
  const next = at.named.get(text);
  const found = next && find(next, segments, depth + 1, names);
  if (found || !at.any || text === '') return found;
  return find(at.any.next, segments, depth + 1, { ...names, [at.any.name]: text });
}

/** A slash that is written `%2F` is part of a segment. */
const segmentsOf = (path: string): string[] => {
  const segments = path.slice(1).split('/');
  return path.includes('%') ? segments.map(decoded) : segments;
};

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
