import type { Migration } from 'kysely/migration';

/** What stands in a column. */
type Cell = string | number | bigint | Uint8Array | null;

/** Cells in the order of the table's columns. */
export type Row = readonly Cell[];

/** `types`: of the columns, as the database calls them. `key`: the columns that a row is found by, in the order of the key. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly types: readonly string[];
  readonly key: readonly string[];
}

/** A database whose tables are read whole, all as they stand at one moment. */
export interface TableSource {
  /** The migrations that the tables have gone through; none where it holds no tables of ours. */
  migrations(): Promise<readonly string[]>;
  /** Names of the columns of a table; none where it is not there. */
  columnsOf(table: string): Promise<readonly string[]>;
  /** Every row, in portions and in the order of the key: where a row lies tells nothing of when it came. */
  rowsOf(table: Table): AsyncIterable<readonly Row[]>;
}

/** An empty database in an open transaction, to be filled with whole tables. */
export interface TableTarget {
  /** Takes its tables through these migrations. */
  migrate(known: Record<string, Migration>): Promise<void>;
  tables(): Promise<readonly Table[]>;
  write(table: Table, rows: readonly Row[]): Promise<void>;
}

/** How many rows each table has. */
export type RowCounts = ReadonlyMap<string, number>;

/** Few rows, so that tables of any length take little memory. */
export const portion = 200;

/** A column as databases describe it; `place`: in the key, where it belongs to it. */
export interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly place: number | null;
}

/** Tables by their columns, which stand in their order. */
export function tablesWith(rows: readonly ColumnRow[]): Table[] {
  const names = new Set(rows.map(({ table }) => table));
  return [...names].map((name) => {
    const own = rows.filter(({ table }) => table === name);
    const inKey = own.filter(({ place }) => place !== null);
    return {
      name,
      columns: own.map(({ column }) => column),
      types: own.map(({ type }) => type),
      key: inKey.toSorted((a, b) => Number(a.place) - Number(b.place)).map(({ column }) => column),
    };
  });
}

/** A name as it stands in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const selectRows = ({ name, columns, key }: Table): string =>
  `SELECT ${columns.map(quoted).join()} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join()}`;
