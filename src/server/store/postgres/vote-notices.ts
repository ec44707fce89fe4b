import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { rowsOf } from '../steps.ts';
import type { WriteVotes } from '../stored-votes.ts';
import { writeVotes } from '../write-votes.ts';

type Listen = (poll?: string) => void;

/** Milliseconds: how long a connection may say nothing before it is asked, and how soon a broken one is tried anew. */
const usualPauses = { asking: 30_000, shortest: 250, longest: 5_000 } as const;
const timeout = 5_000;

const notify = "SELECT pg_notify('samrad_votes', value->>0) FROM json_each($1)";

/** Tells the other processes on a database which polls are voted in, and hears it from them. */
export class VoteNotices {
  readonly #url: string;
  readonly #pauses: typeof usualPauses;
  /** Tells the notices of this process, which knows already, from those of others. */
  readonly #origin: string = randomUUID();
  readonly #stopping = new AbortController();
  #listening: Promise<void> | undefined;

  constructor(url: string, pauses = usualPauses) {
    this.#url = url;
    this.#pauses = pauses;
  }

  /** Writes votes and tells of their polls in the same transaction: the others hear of it once it is committed. */
  readonly writeVotes: WriteVotes = function* (this: VoteNotices, writes: Parameters<WriteVotes>[0]) {
    const results = yield* writeVotes(writes);
    const polls = new Set(writes.filter((_, i) => results[i]?.isNew).map(({ vote }) => vote.poll));
    const notices = [...polls].map((poll) => [`${this.#origin} ${poll}`]);
    if (notices.length > 0) yield* rowsOf(notify, JSON.stringify(notices));
    return results;
  }.bind(this);

  /** Listens until it is stopped, on a connection of its own. After a break any poll may have been voted in. */
  readonly listen = (tell: Listen): void => {
    this.#listening ??= this.#keepListening(tell);
  };

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#listening;
  }

  async #keepListening(tell: Listen): Promise<void> {
    const { signal } = this.#stopping;
    let pause: number = this.#pauses.shortest;
    const heard: Listen = (poll) => {
      pause = this.#pauses.shortest;
      tell(poll);
    };
    while (!signal.aborted) {
      await this.#listenOnce(heard).catch(() => {});
      await setTimeout(pause, undefined, { signal }).catch(() => {});
      pause = Math.min(pause * 2, this.#pauses.longest);
    }
  }

  /** Resolves when the connection has ended, rejects when it cannot be used. */
  async #listenOnce(tell: Listen): Promise<void> {
    const client = new Client({
      connectionString: this.#url,
      application_name: 'samrad listening',
      keepAlive: true,
      connectionTimeoutMillis: timeout,
      query_timeout: timeout,
    });
    const ended = new AbortController();
    const end = () => ended.abort();
    client.on('error', end).on('end', end);
    client.on('notification', ({ payload = '' }) => {
      const [origin, poll] = payload.split(' ');
      if (origin !== this.#origin) tell(poll);
    });
    const signal = AbortSignal.any([ended.signal, this.#stopping.signal]);
    try {
      await client.connect();
      await client.query('LISTEN samrad_votes');
      tell();
      while (!signal.aborted) {
        await setTimeout(this.#pauses.asking, undefined, { signal }).catch(() => {});
        if (!signal.aborted) await client.query('SELECT 1');
      }
    } finally {
      await client.end().catch(() => {});
    }
  }
}
