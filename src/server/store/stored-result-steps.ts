import type { ConsultationResults } from '../../contracts/index.ts';
import type { ResultStep, ResultSteps } from '../../backend/outcome/result-steps.ts';
import type { Connection } from './connection.ts';
import type { ResultStepRow } from './schema.ts';
import { rowsOf, type Steps } from './steps.ts';

const selectStep = 'SELECT as_of, results, next FROM result_steps WHERE consultation = $1';

const upsertStep = `
  INSERT INTO result_steps (consultation, as_of, results, next) VALUES ($1, $2, $3, $4)
  ON CONFLICT (consultation) DO UPDATE
  SET as_of = excluded.as_of, results = excluded.results, next = excluded.next`;

const upsertUnlessLater = `${upsertStep} WHERE result_steps.as_of <= excluded.as_of`;

const selectChanges = `
  SELECT sum(CASE WHEN received_at > $1 OR changed_at > $2 OR withdrawn_at > $3 THEN 1 ELSE 0 END) AS count,
    sum(CASE WHEN received_at > $4 AND withdrawn_at IS NULL THEN 1 ELSE 0 END) AS sent,
    max(received_at) AS received, max(changed_at) AS changed, max(withdrawn_at) AS withdrawn
  FROM responses WHERE consultation = $5`;

/** A sum is a number in SQLite and a text in PostgreSQL; each is null where there are no rows. */
type ChangesRow = Readonly<Record<'received' | 'changed' | 'withdrawn', string | null>> & {
  readonly count: number | string | null;
  readonly sent: number | string | null;
};

/** Steps in a database. */
export class StoredResultSteps implements ResultSteps {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  find: ResultSteps['find'] = async (consultation) => {
    const [row] = await this.#connection.read<ResultStepRow>(selectStep, consultation);
    if (!row) return undefined;
    const [results, next] = [row.results, row.next].map(
      (text) => JSON.parse(text ?? 'null') as ConsultationResults | null,
    );
    return results ? { asOf: row.as_of, results, ...(next && { next }) } : undefined;
  };

  keep: ResultSteps['keep'] = (consultation, step) =>
    this.#connection.transaction(keepStep(consultation, step));

  keepUnlessLater: ResultSteps['keepUnlessLater'] = (consultation, step) =>
    this.#connection.transaction(keepStep(consultation, step, upsertUnlessLater));

  changes: ResultSteps['changes'] = async (consultation, after) => {
    const [row] = await this.#connection.read<ChangesRow>(
      selectChanges,
      after,
      after,
      after,
      after,
      consultation,
    );
    const times = [row?.received, row?.changed, row?.withdrawn].map((time) => time ?? '');
    return {
      count: Number(row?.count ?? 0),
      sent: Number(row?.sent ?? 0),
      last: times.reduce((a, b) => (a > b ? a : b)),
    };
  };
}

export function* keepStep(
  consultation: string,
  { asOf, results, next }: ResultStep,
  upsert = upsertStep,
): Steps<void> {
  yield* rowsOf(upsert, consultation, asOf, JSON.stringify(results), next ? JSON.stringify(next) : null);
}
