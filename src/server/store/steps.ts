/** What a statement may be given. Whole rows go as one text: a list of them in JSON. */
export type Value = string | null;

/**
 * SQL that both databases are given. Parameters stand as `$1`, `$2` … in that order, each once. Rows that stand in
 * JSON are read with `json_each($1)`, their columns with `value->>0`; what is read to be changed is read `FOR UPDATE`.
 */
export interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
}

/**
 * What is done in one transaction, written once for both databases: it yields statements and is given their rows.
 * SQLite runs it through without letting anybody in between; PostgreSQL is waited for at each.
 */
export type Steps<T> = Generator<Statement, T, readonly unknown[]>;

/** The rows that a statement gives, as a step among others. */
export function* rowsOf<Row>(sql: string, ...values: Value[]): Steps<readonly Row[]> {
  return (yield { sql, values }) as readonly Row[];
}
