import type { ConsultationResults } from '../../contracts/index.ts';
import type { ResultStep, ResultSteps } from '../../backend/outcome/result-steps.ts';
import type { Connection } from './connection.ts';
import type { ResultStepRow } from './schema.ts';
import { rowsOf, type Steps } from './steps.ts';

const selectStep = 'SELECT as_of, results FROM result_steps WHERE consultation = $1';

const upsertStep = `
  INSERT INTO result_steps (consultation, as_of, results) VALUES ($1, $2, $3)
  ON CONFLICT (consultation) DO UPDATE SET as_of = excluded.as_of, results = excluded.results`;

const selectChanges = `
  SELECT sum(CASE WHEN received_at > $1 OR changed_at > $2 OR withdrawn_at > $3 THEN 1 ELSE 0 END) AS count,
    max(received_at) AS received, max(changed_at) AS changed, max(withdrawn_at) AS withdrawn
  FROM responses WHERE consultation = $4`;

/** A sum is a number in SQLite and a text in PostgreSQL; each is null where there are no rows. */
type ChangesRow = Readonly<Record<'received' | 'changed' | 'withdrawn', string | null>> & {
  readonly count: number | string | null;
};

/** Steps in a database. */
export class StoredResultSteps implements ResultSteps {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  find: ResultSteps['find'] = async (consultation) => {
    const [row] = await this.#connection.read<ResultStepRow>(selectStep, consultation);
    return row && { asOf: row.as_of, results: JSON.parse(row.results) as ConsultationResults };
  };

  keep: ResultSteps['keep'] = (consultation, step) =>
    this.#connection.transaction(keepStep(consultation, step));

  changes: ResultSteps['changes'] = async (consultation, after) => {
    const [row] = await this.#connection.read<ChangesRow>(selectChanges, after, after, after, consultation);
    const times = [row?.received, row?.changed, row?.withdrawn].map((time) => time ?? '');
    return { count: Number(row?.count ?? 0), last: times.reduce((a, b) => (a > b ? a : b)) };
  };
}

export function* keepStep(consultation: string, { asOf, results }: ResultStep): Steps<void> {
  yield* rowsOf(upsertStep, consultation, asOf, JSON.stringify(results));
}
