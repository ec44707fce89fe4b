import type { Logger } from 'pino';
import type { Content } from '../../backend/content.ts';
import { BackendError } from '../../backend/errors.ts';
import { pollStatusAt } from '../../backend/published.ts';
import type { Poll } from '../../contracts/index.ts';
import type { Disposal } from '../store/disposal.ts';

/** Milliseconds after the end of a poll in which somebody whose connection broke is still told that her vote counted. */
const patience = 3_600_000;

/** Milliseconds. */
const pause = 600_000;

/** Forgets who has voted in polls that have closed. Gives how many voters each had that was not forgotten before. */
export async function forgetVoters(
  polls: Iterable<Poll>,
  disposal: Pick<Disposal, 'forgetVoters'>,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const before = new Date(now.getTime() - patience);
  const forgotten = new Map<string, number>();
  for (const poll of polls) {
    if (pollStatusAt(poll, before) !== 'closed') continue;
    const voters = await disposal.forgetVoters(poll.id);
    if (voters > 0) forgotten.set(poll.id, voters);
  }
  return forgotten;
}

/** The same for a server that goes on when it cannot be done, and does it later. */
export async function forgetVotersOf(
  content: Pick<Content, 'polls'>,
  disposal: Pick<Disposal, 'forgetVoters'>,
  log: Pick<Logger, 'info' | 'warn'>,
): Promise<void> {
  try {
    const forgotten = await forgetVoters(content.polls.values(), disposal, new Date());
    for (const [poll, voters] of forgotten) log.info({ poll, voters }, 'forgot who has voted');
  } catch (error) {
    log.warn({ problem: BackendError.from(error).reason }, 'could not forget who has voted');
  }
}

/** Does `work` now and again and again, one time after the other, until it is stopped. */
export function keepUp(work: () => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const round = async (): Promise<void> => {
    await work();
    if (!isStopped) timer = setTimeout(begin, pause).unref();
  };
  let current = Promise.resolve();
  const begin = (): void => {
    current = round();
  };
  begin();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await current;
  };
}
