import { setTimeout } from 'node:timers/promises';
import { BackendError } from '../../backend/errors.ts';
import { randomKey } from '../../backend/rules/idempotency-key.ts';
import type { ResultStep } from '../../backend/outcome/result-steps.ts';
import { refusal } from '../../backend/refusal.ts';
import type { Connection } from './connection.ts';
import { rowsOf, type Steps } from './steps.ts';
import { keepStep } from './stored-result-steps.ts';

export interface Kept {
  readonly answers: number;
  /** Answers that were withdrawn: only their key is left, so that a late retry does not bring them back. */
  readonly withdrawn: number;
  /** When the last of them came, changed or was withdrawn; empty where there is none. */
  readonly last: string;
}

/** Takes away for good what need not be kept any longer. */
export interface Disposal {
  kept(consultation: string): Promise<Kept>;
  /**
   * Keeps the results that remain, then erases in portions every answer to a consultation and what is left of withdrawn
   * ones. Does nothing and gives false where they are others than was expected. What comes or changes meanwhile stays.
   * Where it is cut off the results stand, later than any answer that is left, and the next one goes on.
   */
  purge(consultation: string, expected: Kept, results: ResultStep): Promise<boolean>;
  /** Consultations that there are answers to. */
  consultationsWithAnswers(): Promise<readonly string[]>;
  /** How many are known to have voted in a poll. */
  voters(poll: string): Promise<number>;
  /** Polls of which it is known who has voted. */
  pollsWithVoters(): Promise<readonly string[]>;
  /**
   * Erases what was kept of who has voted in a poll, and gives its votes new keys, so that no receipt leads to one.
   * Gives how many were forgotten: all of them, unless the signal ended it between two portions.
   */
  forgetVoters(poll: string, signal?: AbortSignal): Promise<number>;
}

/** Locked, so that nobody changes or withdraws what is counted before it is erased. */
const countAnswers = `
  SELECT count(*) AS kept, count(withdrawn_at) AS withdrawn,
    max(received_at) AS received, max(changed_at) AS changed, max(withdrawn_at) AS gone
  FROM (SELECT * FROM responses WHERE consultation = $1 FOR UPDATE) AS standing`;

/** Few, so that whoever sends something meanwhile hardly waits. */
const portion = 500;

const deleteAnswers = `
  DELETE FROM responses WHERE receipt_hash IN (
    SELECT receipt_hash FROM responses
    WHERE consultation = $1 AND received_at <= $2
      AND coalesce(changed_at, '') <= $3 AND coalesce(withdrawn_at, '') <= $4
    ORDER BY received_at, receipt_hash LIMIT ${portion} FOR UPDATE
  ) AND consultation = $5 RETURNING 1 AS erased`;

const selectAnswered = 'SELECT DISTINCT consultation FROM responses ORDER BY consultation';
/** Of a person who was noted, and whose vote was lost then, there is no token. */
const countVoters = `
  SELECT max(known) AS kept FROM (
    SELECT count(*) AS known FROM poll_tokens WHERE poll = $1
    UNION ALL SELECT count(*) FROM poll_persons WHERE poll = $2
  ) AS voters`;
const selectVotedPolls = `
  SELECT poll FROM poll_totals
  WHERE EXISTS (SELECT 1 FROM poll_tokens WHERE poll_tokens.poll = poll_totals.poll) ORDER BY poll`;

/** Of several servers one forgets at a time. */
const holdPoll = 'SELECT 1 FROM poll_totals WHERE poll = $1 FOR UPDATE';
const selectTokens = `SELECT receipt_hash FROM poll_tokens WHERE poll = $1 ORDER BY receipt_hash LIMIT ${portion}`;
const renewKeys = `
  UPDATE poll_votes SET vote_key = value->>2 FROM json_each($1)
  WHERE poll = value->>0 AND vote_key = value->>1`;
const deleteTokens = `
  DELETE FROM poll_tokens
  WHERE (poll, receipt_hash) IN (SELECT value->>0, value->>1 FROM json_each($1))`;
/** The new keys stand in the order of the old: the next time that votes are laid theirs are too. */
const unsettle = 'UPDATE poll_totals SET settled = 0 WHERE poll = $1';
const deletePersons = `
  DELETE FROM poll_persons WHERE (poll, person) IN (
    SELECT poll, person FROM poll_persons WHERE poll = $1 ORDER BY person LIMIT ${portion}
  ) RETURNING 1 AS erased`;

/** A count is a number in SQLite and a text in PostgreSQL. */
interface CountRow {
  readonly kept: number | string;
}

interface AnswersRow extends CountRow, Readonly<Record<'received' | 'changed' | 'gone', string | null>> {
  readonly withdrawn: number | string;
}

export class StoredDisposal implements Disposal {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  kept: Disposal['kept'] = (consultation) => this.#connection.transaction(keptOf(consultation));

  purge: Disposal['purge'] = async (consultation, expected, results) => {
    try {
      await this.#connection.transaction(beginPurge(consultation, expected, results));
    } catch (error) {
      if (error instanceof BackendError && error.reason === 'changed-meanwhile') return false;
      throw error;
    }
    for (;;) {
      const began = performance.now();
      if ((await this.#connection.transaction(eraseSome(consultation, expected.last))) === 0) break;
      // As long again for everybody else.
      await setTimeout(performance.now() - began);
    }
    this.#connection.eraseSoon();
    return true;
  };

  consultationsWithAnswers: Disposal['consultationsWithAnswers'] = async () =>
    (await this.#connection.read<{ consultation: string }>(selectAnswered)).map(
      ({ consultation }) => consultation,
    );

  voters: Disposal['voters'] = async (poll) => {
    const [row] = await this.#connection.read<CountRow>(countVoters, poll, poll);
    return Number(row?.kept);
  };

  pollsWithVoters: Disposal['pollsWithVoters'] = async () =>
    (await this.#connection.read<{ poll: string }>(selectVotedPolls)).map(({ poll }) => poll);

  forgetVoters: Disposal['forgetVoters'] = async (poll, signal) => {
    let forgotten = 0;
    while (!signal?.aborted) {
      const began = performance.now();
      const { tokens, persons } = await this.#connection.transaction(forgetSome(poll));
      if (tokens + persons === 0) break;
      forgotten += Math.max(tokens, persons);
      // As long again for everybody else.
      await setTimeout(performance.now() - began);
    }
    if (forgotten > 0) this.#connection.eraseSoon();
    return forgotten;
  };
}

function* keptOf(consultation: string): Steps<Kept> {
  const [row] = yield* rowsOf<AnswersRow>(countAnswers, consultation);
  const withdrawn = Number(row?.withdrawn);
  const times = [row?.received, row?.changed, row?.gone].map((time) => time ?? '');
  return {
    answers: Number(row?.kept) - withdrawn,
    withdrawn,
    last: times.reduce((a, b) => (a > b ? a : b)),
  };
}

function* beginPurge(consultation: string, expected: Kept, results: ResultStep): Steps<void> {
  const { answers, withdrawn, last } = yield* keptOf(consultation);
  const isExpected =
    answers === expected.answers && withdrawn === expected.withdrawn && last === expected.last;
  if (!isExpected) throw changed();
  yield* keepStep(consultation, results);
}

/** One that came, changed or was withdrawn after that is not erased: as it is now it stands in no archive. */
function* eraseSome(consultation: string, last: string): Steps<number> {
  return (yield* rowsOf(deleteAnswers, consultation, last, last, last, consultation)).length;
}

const changed = () => refusal('changed-meanwhile', 'The answers changed meanwhile.');

/** What the votes of a portion are found by is forgotten together with the way from there to them. */
function* forgetSome(poll: string): Steps<Record<'tokens' | 'persons', number>> {
  yield* rowsOf(holdPoll, poll);
  const tokens = yield* rowsOf<{ receipt_hash: string }>(selectTokens, poll);
  const keys = JSON.stringify(tokens.map(({ receipt_hash: hash }) => [poll, hash, randomKey()]));
  yield* rowsOf(renewKeys, keys);
  yield* rowsOf(deleteTokens, keys);
  if (tokens.length > 0) yield* rowsOf(unsettle, poll);
  const persons = yield* rowsOf(deletePersons, poll);
  return { tokens: tokens.length, persons: persons.length };
}
