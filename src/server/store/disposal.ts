import { randomKey } from '../../backend/idempotency-key.ts';
import type { ResultStep } from '../../backend/outcome/result-steps.ts';
import type { Connection } from './connection.ts';
import { rowsOf, type Steps } from './steps.ts';
import { keepStep } from './stored-result-steps.ts';

export interface Kept {
  readonly answers: number;
  /** Answers that were withdrawn: only their key is left, so that a late retry does not bring them back. */
  readonly withdrawn: number;
}

/** Takes away for good what need not be kept any longer. */
export interface Disposal {
  kept(consultation: string): Promise<Kept>;
  /**
   * Erases every answer to a consultation and what is left of withdrawn ones, and keeps the results that remain,
   * all in one transaction. Does nothing and gives false where there are not just so many answers.
   */
  purge(consultation: string, expected: Kept, results: ResultStep): Promise<boolean>;
  /**
   * Erases what was kept of who has voted in a poll, and gives its votes new keys, so that no receipt leads to one.
   * Gives how many were forgotten.
   */
  forgetVoters(poll: string): Promise<number>;
}

const countAnswers = `
  SELECT count(*) AS kept, count(withdrawn_at) AS withdrawn FROM responses WHERE consultation = $1`;
const deleteAnswers = 'DELETE FROM responses WHERE consultation = $1';

const countTokens = 'SELECT count(*) AS kept FROM poll_tokens WHERE poll = $1';
const deleteTokens = 'DELETE FROM poll_tokens WHERE poll = $1';
const deletePersons = 'DELETE FROM poll_persons WHERE poll = $1';
const selectLinkedVotes = `
  SELECT vote_key FROM poll_votes WHERE poll = $1 AND vote_key IN (SELECT receipt_hash FROM poll_tokens)
  LIMIT 1000 FOR UPDATE`;
const renewKey = 'UPDATE poll_votes SET vote_key = $1 WHERE vote_key = $2';

/** A count is a number in SQLite and a text in PostgreSQL. */
interface CountRow {
  readonly kept: number | string;
  readonly withdrawn?: number | string;
}

export class StoredDisposal implements Disposal {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  kept: Disposal['kept'] = (consultation) => this.#connection.transaction(keptOf(consultation));

  purge: Disposal['purge'] = async (consultation, expected, results) => {
    const isDone = await this.#connection.transaction(purgeOf(consultation, expected, results));
    if (isDone) this.#connection.eraseSoon();
    return isDone;
  };

  forgetVoters: Disposal['forgetVoters'] = async (poll) => {
    // In portions: whoever votes in another poll meanwhile need not wait for them all.
    while (await this.#connection.transaction(renewKeys(poll)))
      await new Promise((resolve) => setImmediate(resolve));
    return this.#connection.transaction(forgetTokens(poll));
  };
}

function* keptOf(consultation: string): Steps<Kept> {
  const [row] = yield* rowsOf<CountRow>(countAnswers, consultation);
  const withdrawn = Number(row?.withdrawn);
  return { answers: Number(row?.kept) - withdrawn, withdrawn };
}

function* purgeOf(consultation: string, expected: Kept, results: ResultStep): Steps<boolean> {
  const { answers, withdrawn } = yield* keptOf(consultation);
  if (answers !== expected.answers || withdrawn !== expected.withdrawn) return false;
  yield* keepStep(consultation, results);
  yield* rowsOf(deleteAnswers, consultation);
  return true;
}

/** Gives whether there may be more. */
function* renewKeys(poll: string): Steps<boolean> {
  const votes = yield* rowsOf<{ vote_key: string }>(selectLinkedVotes, poll);
  for (const { vote_key } of votes) yield* rowsOf(renewKey, randomKey(), vote_key);
  return votes.length > 0;
}

function* forgetTokens(poll: string): Steps<number> {
  const [row] = yield* rowsOf<CountRow>(countTokens, poll);
  yield* rowsOf(deleteTokens, poll);
  yield* rowsOf(deletePersons, poll);
  return Number(row?.kept);
}
