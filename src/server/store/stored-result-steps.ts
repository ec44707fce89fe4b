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

/** No step has an empty instant: where none was found, none is replaced. */
const upsertWhereFound = `${upsertStep} WHERE result_steps.as_of = $5 AND result_steps.results = $6`;

const selectChanges = `
  SELECT sum(CASE WHEN received_at > $1 AND withdrawn_at IS NULL THEN 1 ELSE 0 END) AS sent,
    max(received_at) AS received, max(changed_at) AS changed, max(withdrawn_at) AS withdrawn
  FROM responses WHERE consultation = $2`;

/** A sum is a number in SQLite and a text in PostgreSQL; each is null where there are no rows. */
type ChangesRow = Readonly<Record<'received' | 'changed' | 'withdrawn', string | null>> & {
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
    return row && stepOf(row);
  };

  keep: ResultSteps['keep'] = (consultation, step, found) =>
    this.#connection.transaction(keepWhereFound(consultation, step, found));

  changes: ResultSteps['changes'] = async (consultation, after) => {
    const [row] = await this.#connection.read<ChangesRow>(selectChanges, after, consultation);
    const times = [row?.received, row?.changed, row?.withdrawn].map((time) => time ?? '');
    return {
      sent: Number(row?.sent ?? 0),
      last: times.reduce((a, b) => (a > b ? a : b)),
    };
  };
}

/** In the place of whatever is kept. */
export function* keepStep(consultation: string, step: ResultStep): Steps<void> {
  yield* rowsOf(upsertStep, ...valuesOf(consultation, step));
}

function* keepWhereFound(
  consultation: string,
  step: ResultStep,
  found: ResultStep | undefined,
): Steps<ResultStep> {
  const place = [found?.asOf ?? '', JSON.stringify(found?.results ?? null)];
  yield* rowsOf(upsertWhereFound, ...valuesOf(consultation, step), ...place);
  const [row] = yield* rowsOf<ResultStepRow>(selectStep, consultation);
  return row ? stepOf(row) : step;
}

const valuesOf = (consultation: string, { asOf, results, next }: ResultStep) =>
  [consultation, asOf, JSON.stringify(results), next ? JSON.stringify(next) : null] as const;

function stepOf({ as_of: asOf, results, next }: ResultStepRow): ResultStep {
  const [told, waiting] = [results, next].map(
    (text) => JSON.parse(text ?? 'null') as ConsultationResults | null,
  );
  return { asOf, results: told as ConsultationResults, ...(waiting && { next: waiting }) };
}
