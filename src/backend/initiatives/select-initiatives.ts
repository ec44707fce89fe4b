import type { Dialogue, InitiativePage } from '../../contracts/index.ts';
import { isWithin, parseEdtf, swedishDay } from '../../time/index.ts';
import { idPattern } from '../ids.ts';
import {
  initiativesInOrder,
  inOrder,
  searchable,
  type IndexedInitiative,
  type Place,
} from './initiative-index.ts';
import { initiativeQueryFaults, initiativeStatuses, usualPage } from './initiative-query-faults.ts';
import type { InitiativeQuery } from './initiative-query.ts';
import { refusal } from '../refusal.ts';

/** The page of a dialogue's initiatives that a query asks for. Throws a `BackendError` that names each value it cannot read. */
export function selectInitiatives(dialogue: Dialogue, asked: InitiativeQuery, now: Date): InitiativePage {
  const query = withoutBlanks(asked);
  const errors = initiativeQueryFaults(query);
  if (errors.length > 0) {
    throw refusal('invalid', errors.map(({ detail }) => detail).join(' '), { errors });
  }
  const all = initiativesInOrder(dialogue);
  const { fitting, counts } = filter(all, dialogue, query);
  const isNewestFirst = query.order === 'newest';
  if (isNewestFirst) fitting.reverse();

  const { limit = usualPage } = query;
  const rest = fitting.slice(beginOf(query, fitting, limit));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ initiative }) => initiative),
    next: last && rest.length > page.length ? cursorOf(last) : null,
    total: fitting.length,
    counts,
    today: swedishDay(now),
  };
}

/** An empty field of a form asks for nothing. */
const withoutBlanks = (query: InitiativeQuery): InitiativeQuery =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));

/**
 * Where in what fits a page begins. A cursor is the place of the last initiative that was given: it holds also when
 * initiatives were added, taken away or filtered otherwise since. A link to one initiative cuts off what stands before
 * it only where all are too many for a page; to one that is gone or filtered away, it leads to the beginning.
 */
function beginOf(
  { cursor, at, order }: InitiativeQuery,
  fitting: readonly IndexedInitiative[],
  limit: number,
): number {
  if (cursor === undefined) {
    if (fitting.length <= limit) return 0;
    const linked = fitting.findIndex(({ initiative }) => initiative.id === at);
    return Math.max(linked, 0);
  }
  if (!isCursor(cursor)) {
    const detail = 'cursor must be the "next" of an earlier page, unchanged.';
    throw refusal('invalid', detail, { errors: [{ pointer: '/cursor', detail, code: 'bad-parameter' }] });
  }
  const given = placeIn(cursor);
  const begin = fitting.findIndex((each) =>
    order === 'newest' ? inOrder(each, given) < 0 : inOrder(each, given) > 0,
  );
  return begin < 0 ? fitting.length : begin;
}

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const cursorPattern = new RegExp(`^${day}_${day}_${idPattern}$`);
const isCursor = (text: string): boolean => cursorPattern.test(text);

const cursorOf = ({ first, last, id }: Place): string => `${first}_${last}_${id}`;

function placeIn(cursor: string): Place {
  const [first = '', last = '', id = ''] = cursor.split('_');
  return { first, last, id };
}

/** One pass for the list and for what each other choice of a filter would give. */
function filter(all: readonly IndexedInitiative[], dialogue: Dialogue, query: InitiativeQuery) {
  const counts = {
    area: zeros(dialogue.areas.map(({ id }) => id)),
    status: zeros(initiativeStatuses),
    party: zeros(dialogue.parties.map(({ id }) => id)),
  };
  const from = query.from ? parseEdtf(query.from).start : undefined;
  const to = query.to ? parseEdtf(query.to).end : undefined;
  const words = searchable(query.text ?? '')
    .split(/\s+/)
    .filter(Boolean);

  const fitting = all.filter((each) => {
    if ((from || to) && !isWithin(each, from, to)) return false;
    if (!words.every((word) => each.words().includes(word))) return false;
    const { status } = each.initiative;
    const isInArea = query.area === undefined || each.areas.includes(query.area);
    const hasStatus = query.status === undefined || status === query.status;
    const hasParty = query.party === undefined || each.parties.includes(query.party);
    if (hasStatus && hasParty) for (const area of each.areas) increase(counts.area, area);
    if (isInArea && hasParty) increase(counts.status, status);
    if (isInArea && hasStatus) for (const party of each.parties) increase(counts.party, party);
    return isInArea && hasStatus && hasParty;
  });
  return { fitting, counts };
}

const zeros = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, 0]));

/** Only what the dialogue lists is counted. */
function increase(counts: Record<string, number>, name: string): void {
  const count = counts[name];
  if (typeof count === 'number') counts[name] = count + 1;
}
