/** Characters that are read in one go: a slow phone takes some milliseconds. */
const portion = 65_536;

/** So many places are tried before one nearer to what is read: an element may hold lists itself. */
const tries = 12;

/** After so many it is no list of objects, or holds a fault. */
const most = 400;

/**
 * Reads JSON bit by bit where it is an object whose field `list` is a long list of objects; all at once where it is
 * anything else. Returns and throws as `JSON.parse` does.
 */
export function* longJson(text: string, list: string): Generator<void, unknown> {
  if (text.length <= portion) return JSON.parse(text) as unknown;
  return (yield* inPortions(text, list)) ?? (JSON.parse(text) as unknown);
}

/**
 * Where a text may be cut is tried: what is read before a cut, closed by brackets, is JSON only where the cut stands
 * between two elements of the list. Undefined where no cut is found.
 */
function* inPortions(text: string, list: string): Generator<void, object | undefined> {
  const beginning = yield* beginningOf(text, list);
  if (!beginning) return undefined;
  const elements: unknown[] = [];
  // Two objects in a list, or the last one of it; it may be of a list deeper down.
  const cuts = /\}\s*(?:,(?=\s*\{)|\])/g;
  let from = beginning.end;
  let ahead = portion;
  let tried = 0;
  cuts.lastIndex = from + ahead;
  for (;;) {
    const cut = cuts.exec(text);
    const read = cut && json(`[${text.slice(from, cut.index + 1)}]`);
    if (Array.isArray(read)) {
      for (const element of read) elements.push(element);
      from = cuts.lastIndex;
      if (cut?.[0].endsWith(']')) break;
      ahead = portion;
      tried = 0;
      cuts.lastIndex = from + ahead;
    } else if (tried++ > most || (!cut && !ahead)) return undefined;
    else if (ahead && (!cut || tried % tries === 0)) {
      ahead >>= 1;
      cuts.lastIndex = from + ahead;
    }
    yield;
  }
  const end = json(`{"${list}":[]${text.slice(from)}`);
  // A field that is written twice is its last one.
  if (!end || (end as Record<string, unknown[]>)[list]?.length) return undefined;
  return { ...beginning.fields, ...end, [list]: elements };
}

/** What stands before the elements of the list; a list of that name deeper down is another one. */
function* beginningOf(
  text: string,
  list: string,
): Generator<void, { fields: object; end: number } | undefined> {
  for (const { 0: opening, index } of text.matchAll(new RegExp(`"${list}"\\s*:\\s*\\[`, 'g'))) {
    const end = index + opening.length;
    const fields = json(`${text.slice(0, end)}]}`);
    if (fields) return { fields, end };
    yield;
  }
  return undefined;
}

function json(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
