import type { Logger } from 'pino';
import type { Content } from '../../backend/content.ts';
import { BackendError } from '../../backend/errors.ts';
import { statusAt } from '../../time/index.ts';
import type { Poll } from '../../contracts/index.ts';
import type { Disposal } from '../store/disposal.ts';
import type { Store } from '../store/store.ts';
import type { Pace, VoteOrder } from '../store/vote-order.ts';

/**
 * Milliseconds after the end of a poll in which somebody whose connection broke is still told that her vote counted.
 * They are counted by a clock that nobody can set: where the other jumps ahead for a while, nobody votes twice for that.
 */
const patience = 3_600_000;

/** Milliseconds from the end of one round of this work to the next. */
const pause = 600_000;

interface Clocks {
  /** The clock that decides. */
  readonly now?: () => Date;
  /** Milliseconds of one that only goes on. */
  readonly elapsed?: () => number;
}

/** What forgets who has voted in polls that have been closed for an hour of this process. It goes on where it cannot. */
export function forgettingVoters(
  content: Pick<Content, 'polls'>,
  disposal: Pick<Disposal, 'forgetVoters' | 'pollsWithVoters'>,
  log: Pick<Logger, 'info' | 'warn'>,
  { now = () => new Date(), elapsed = () => performance.now() }: Clocks = {},
): (signal: AbortSignal) => Promise<void> {
  const closedSince = new Map<string, number>();
  const done = new Set<string>();
  const warnedOf = new Set<string>();

  const isDue = (poll: Poll): boolean => {
    if (statusAt(poll, now()) !== 'closed') {
      closedSince.delete(poll.id);
      done.delete(poll.id);
      return false;
    }
    const since = closedSince.get(poll.id) ?? elapsed();
    closedSince.set(poll.id, since);
    return !done.has(poll.id) && elapsed() - since >= patience;
  };

  /** Nobody knows when a poll closes whose document is gone. */
  const warn = async (): Promise<void> => {
    for (const poll of await disposal.pollsWithVoters()) {
      if (content.polls.has(poll) || warnedOf.has(poll)) continue;
      warnedOf.add(poll);
      log.warn({ poll }, 'keeps who has voted in a poll without a document: see samrad purge');
    }
  };

  return async (signal) => {
    try {
      await warn();
      for (const { id: poll } of [...content.polls.values()].filter(isDue)) {
        const voters = await disposal.forgetVoters(poll, signal);
        if (voters > 0) log.info({ poll, voters }, 'forgot who has voted');
        if (signal.aborted) return;
        done.add(poll);
      }
    } catch (error) {
      log.warn({ problem: BackendError.from(error).reason }, 'could not forget who has voted');
    }
  };
}

/** Tells once what stays that should not: answers that no retention applies to, and what is erased but not cleared away. */
export function tellingWhatStays(
  content: Pick<Content, 'consultations'>,
  {
    disposal,
    erases,
  }: { readonly disposal: Pick<Disposal, 'consultationsWithAnswers'>; erases(): Promise<boolean> },
  log: Pick<Logger, 'warn'>,
): () => Promise<void> {
  let isTold = false;
  return async () => {
    if (isTold) return;
    try {
      for (const consultation of await disposal.consultationsWithAnswers())
        if (!content.consultations.has(consultation))
          log.warn(
            { consultation },
            'keeps answers to a consultation without a document: put it back, and see samrad purge',
          );
      if (!(await erases()))
        log.warn(
          'this user may not vacuum: what is erased stays in the files of PostgreSQL, see docs/operate.md',
        );
      isTold = true;
    } catch (error) {
      log.warn({ problem: BackendError.from(error).reason }, 'could not see what is kept');
    }
  };
}

/** Milliseconds that a server that stops takes to lay votes; the next start does the rest. */
const lastCall = 700;

/** Lays votes where nothing tells when they came. It leaves most of the time to those who vote meanwhile. */
export const settlingVotes =
  (order: VoteOrder, log: Pick<Logger, 'warn'>) =>
  (signal: AbortSignal): Promise<void> =>
    settle(order, log, { rest: 3, isOver: () => signal.aborted });

/** The same when nobody votes any more. */
export function settleLastVotes(order: VoteOrder, log: Pick<Logger, 'warn'>): Promise<void> {
  const end = performance.now() + lastCall;
  return settle(order, log, { rest: 0, isOver: () => performance.now() > end });
}

async function settle(order: VoteOrder, log: Pick<Logger, 'warn'>, pace: Pace): Promise<void> {
  try {
    await order.settle(pace);
  } catch (error) {
    log.warn({ problem: BackendError.from(error).reason }, 'could not lay votes in the order of their keys');
  }
}

/** Milliseconds between two times that a database is written anew: so long may erased text stand in its file. */
const compactionPause = 3_600_000;

/**
 * What leaves nothing of erased text in the database's files. The first time also of what was erased before this process
 * began, which may have ended at any moment.
 */
export function compacting(
  store: Pick<Store, 'compact'>,
  log: Pick<Logger, 'warn'>,
  elapsed = () => performance.now(),
): () => Promise<void> {
  let last = elapsed();
  let isFirst = true;
  return async () => {
    if (elapsed() - last < compactionPause) return;
    last = elapsed();
    try {
      await store.compact(isFirst);
      isFirst = false;
    } catch (error) {
      log.warn(
        { problem: BackendError.from(error).reason },
        'could not clear erased text out of the database file',
      );
    }
  };
}

/** Does all `work`, one after the other, now and again and again until it is stopped. */
export function keepUp(...work: ((signal: AbortSignal) => Promise<void>)[]): () => Promise<void> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    for (const each of work) await each(stopping.signal);
    if (!stopping.signal.aborted) timer = setTimeout(begin, pause).unref();
  };
  let current = Promise.resolve();
  const begin = (): void => {
    current = round();
  };
  begin();
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await current;
  };
}
