/** One measured figure. `floor` is what the bare programs of this folder took for the same, in the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly measured: number | undefined;
  readonly floor: number | undefined;
  /** What the figure should be, and whether that is the least or the most; `times`: at most so many times the floor. */
  readonly target?: { readonly least: number } | { readonly most: number } | { readonly times: number };
}

const columns = [
  { title: 'figure', width: 54 },
  { title: 'measured', width: 10 },
  { title: 'target', width: 10 },
  { title: 'floor', width: 10 },
  { title: 'ratio', width: 8 },
  { title: '', width: 8 },
] as const;

/** Figures as lines of a table. */
export const tableOf = (figures: readonly Figure[]): string =>
  [columns.map(({ title }) => title), ...figures.map(rowOf)].map(line).join('\n');

function rowOf(figure: Figure): string[] {
  const { name, unit, measured, floor } = figure;
  const ratio = measured !== undefined && floor !== undefined ? (measured / floor).toFixed(2) : '';
  return [`${name}, ${unit}`, number(measured), targetOf(figure), number(floor), ratio, verdict(figure)];
}

function targetOf({ target }: Figure): string {
  if (!target) return '';
  if ('times' in target) return `≤ ${number(target.times)} ×`;
  return 'least' in target ? `≥ ${number(target.least)}` : `≤ ${number(target.most)}`;
}

function verdict({ measured, floor, target }: Figure): string {
  if (!target || measured === undefined) return '';
  return reaches(measured, floor, target) ? 'yes' : 'MISSED';
}

function reaches(
  measured: number,
  floor: number | undefined,
  target: NonNullable<Figure['target']>,
): boolean {
  if ('times' in target) return floor !== undefined && measured <= target.times * floor;
  return 'least' in target ? measured >= target.least : measured <= target.most;
}

const line = (cells: readonly string[]): string =>
  columns
    .map(({ width }, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width)))
    .join('')
    .trimEnd();

/** Three significant digits are as many as a measurement is worth. */
const number = (value: number | undefined): string =>
  value === undefined ? '' : new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
