import type { Initiative } from '../../contracts/index.ts';
import { parseEdtf, spanOf, type EdtfTime } from '../../time/index.ts';
import { barsBeside, type BarPiece, type Extent } from './period-bars.ts';

/** An initiative with what it is a part of, and its own parts, as far as they are here. */
export interface InitiativeRow {
  readonly initiative: Initiative;
  readonly time: EdtfTime;
  readonly whole: Initiative | undefined;
  readonly parts: readonly Initiative[];
  readonly bars: readonly BarPiece[];
}

/** The day that it is. */
export interface TodayRow {
  readonly initiative?: undefined;
  readonly time: EdtfTime;
  readonly bars: readonly BarPiece[];
}

export type Row = InitiativeRow | TodayRow;

/** Rows under one heading. `time`: the year or decade they begin in; undefined where that is not known, or not grouped. */
export interface Group {
  readonly key: string;
  readonly time: EdtfTime | undefined;
  readonly rows: readonly Row[];
  /** The bars that pass its heading. */
  readonly passing: readonly BarPiece[];
}

export interface ChronologyOptions {
  readonly group: string;
  readonly isNewestFirst: boolean;
  /** `YYYY-MM-DD`; left out where today lies outside what is shown. */
  readonly today: string | undefined;
  /** The list begins at its beginning; if not, nobody knows whether today stands there. */
  readonly startsWhole: boolean;
  /** The list ends at its end. */
  readonly endsWhole: boolean;
}

export interface Chronology {
  readonly groups: readonly Group[];
  /** How many bars stand side by side, at most. */
  readonly lanes: number;
}

/** The initiatives, in the order they came, under their years or decades, with today in its place. */
export function chronologyOf(initiatives: readonly Initiative[], options: ChronologyOptions): Chronology {
  const rows = rowsOf(initiatives);
  const place = placeOfToday(rows, options);
  if (options.today && place !== undefined) rows.splice(place, 0, { time: parseEdtf(options.today) });
  const bars = barsBeside(
    rows.map(({ time }) => extentOf(time, options.today)),
    options.isNewestFirst,
  );

  const groups: (Group & { rows: Row[] })[] = [];
  rows.forEach((row, index) => {
    const beside = bars[index] ?? [];
    const key = keyOf(row.time, options.group);
    if (groups.at(-1)?.key !== key) {
      const passing = beside
        .filter(({ part }) => part === 'through' || part === 'to')
        .map(({ lane }) => ({ lane, part: 'through', isOpen: false }) as const);
      groups.push({ key, time: key ? parseEdtf(key) : undefined, rows: [], passing });
    }
    groups.at(-1)?.rows.push({ ...row, bars: beside });
  });
  return { groups, lanes: 1 + Math.max(...bars.map(highestLane), -1) };
}

/** The same, worked out again only when something in it has changed. */
export class ChronologyOf {
  #key: readonly unknown[] = [];
  #chronology: Chronology | undefined;

  of(initiatives: readonly Initiative[], options: ChronologyOptions): Chronology {
    const key = [initiatives, ...Object.values<unknown>({ ...options })];
    if (this.#chronology && key.every((part, index) => part === this.#key[index])) return this.#chronology;
    this.#key = key;
    return (this.#chronology = chronologyOf(initiatives, options));
  }
}

type BareRow = Omit<InitiativeRow, 'bars'> | Omit<TodayRow, 'bars'>;

function rowsOf(initiatives: readonly Initiative[]): BareRow[] {
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]));
  const parts = new Map<string, Initiative[]>();
  for (const initiative of initiatives) {
    if (!initiative.parent) continue;
    const others = parts.get(initiative.parent);
    if (others) others.push(initiative);
    else parts.set(initiative.parent, [initiative]);
  }
  return initiatives.map((initiative) => ({
    initiative,
    time: parseEdtf(initiative.when),
    whole: initiative.parent ? byId.get(initiative.parent) : undefined,
    parts: parts.get(initiative.id) ?? [],
  }));
}

const highestLane = (pieces: readonly BarPiece[]): number => Math.max(-1, ...pieces.map(({ lane }) => lane));

function placeOfToday(
  rows: readonly { readonly time: EdtfTime }[],
  { today, isNewestFirst, startsWhole, endsWhole }: ChronologyOptions,
): number | undefined {
  if (!today || rows.length === 0) return undefined;
  const after = rows.findIndex(({ time }) => spanOf(time).first > today !== isNewestFirst);
  if (after === 0) return startsWhole ? 0 : undefined;
  if (after === -1) return endsWhole ? rows.length : undefined;
  return after;
}

/** What has no end yet reaches to today. */
function extentOf(time: EdtfTime, today: string | undefined): Extent {
  const { first, last } = spanOf(time);
  const now = today && (today > first ? today : first);
  const isOpen = time.isRange && !time.end;
  return {
    first,
    last: (isOpen && now) || last,
    until: (isOpen ? now : time.end?.first) ?? last,
    isPeriod: time.isRange,
    isOpen,
  };
}

/** The year or decade as EDTF; what has no known beginning stands first, in a group without a name. */
function keyOf({ start }: EdtfTime, group: string): string {
  if (!start || (group !== 'year' && group !== 'decade')) return '';
  return group === 'decade' || start.precision === 'decade'
    ? `${start.first.slice(0, 3)}X`
    : start.first.slice(0, 4);
}
