import { fixture, html, oneEvent } from '@open-wc/testing';
import type { Backend } from '../../../src/backend/backend.ts';
import { createContent } from '../../../src/backend/content.ts';
import { BackendError, type FailureReason } from '../../../src/backend/errors.ts';
import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { publishedPoll } from '../../../src/backend/rules/published.ts';
import type { SamradFeedbackPoll } from '../../../src/components/feedback-poll/feedback-poll.ts';
import type { Poll, PublishedPoll } from '../../../src/contracts/index.ts';
import '../../../src/define/feedback-poll.ts';
import { parkPoll } from '../../support/park-poll.ts';
import { nextFrame, until } from '../../support/frames.ts';

export { parkPoll as examplePoll };

export const times = {
  before: new Date('2026-02-20T12:00:00Z'),
  during: new Date('2026-03-10T12:00:00Z'),
  after: new Date('2026-04-01T12:00:00Z'),
} as const;

/**
 * The whole backend in memory, with the network in the test's hand. `votes`: those of the poll in the page, by their
 * receipts. `asked`: the receipts that results were asked for with. `listeners`: who follows the count right now.
 */
export function pollBackend(poll: Poll, now: Date = times.during) {
  const clock = { now };
  const real = createMemoryBackend(createContent({ polls: [poll] }), { now: () => clock.now });
  const votes = new Map<string, { readonly receipt: string; readonly choice: readonly string[] }>();
  const failures: (FailureReason | 'lost')[] = [];
  const keys: string[] = [];
  const asked: (string | undefined)[] = [];
  const listeners = new Set<AbortController>();
  const refuse = (reason: FailureReason) => new BackendError(reason, reason);
  /** What becomes of a call: refused at once, or done, and the answer to it perhaps lost. */
  const through = async <T>(call: () => Promise<T>): Promise<T> => {
    const failure = failures.shift();
    if (failure && failure !== 'lost') throw refuse(failure);
    const answer = await call();
    if (failure) throw refuse('offline');
    return answer;
  };
  const backend: Backend = {
    ...real,
    poll: (id) => through(() => real.poll(id)),
    vote: (id, vote, caller) => {
      keys.push(caller.idempotencyKey ?? '');
      return through(async () => {
        const { receipt } = await real.vote(id, vote, caller);
        votes.set(receipt, { receipt, choice: vote.choice });
        return { receipt };
      });
    },
    changeVote: (vote, caller) =>
      through(async () => {
        const { receipt } = await real.changeVote(vote, caller);
        votes.set(receipt, { receipt, choice: vote.choice });
        return { receipt };
      }),
    results: (id, caller) => {
      asked.push(caller.receipt);
      return through(() => real.results(id, caller));
    },
    watchResults: async (id, caller, listen, signal) => {
      const connection = new AbortController();
      signal.addEventListener('abort', () => {
        listeners.delete(connection);
        connection.abort();
      });
      listeners.add(connection);
      await real.watchResults(id, caller, listen, connection.signal);
    },
  };
  return {
    backend,
    votes,
    failures,
    keys,
    asked,
    listeners,
    clock,
    /** The code that the only voter was given. */
    receipt: () => [...votes.keys()][0] ?? '',
    choices: () => [...votes.values()].map(({ choice }) => choice),
    loseConnection: () => {
      for (const connection of listeners) connection.abort();
      listeners.clear();
    },
    /** Others vote, for the first option unless another is named. */
    add: async (count: number, choice: readonly string[] = [poll.options[0]?.id ?? '']) => {
      for (let vote = 0; vote < count; vote++)
        await real.vote(poll.id, { choice: [...choice] }, { idempotencyKey: crypto.randomUUID() });
    },
  };
}

export const published: (poll: Poll, now: Date) => PublishedPoll = publishedPoll;

/** What a test may change: the poll, the clock, the language, the way calls fail. */
export interface PollPageOptions {
  readonly poll?: Partial<Poll>;
  readonly now?: Date;
  readonly lang?: string;
  readonly failures?: readonly (FailureReason | 'lost')[];
  readonly change?: (backend: Backend) => Backend;
}

/** A poll on a page, and ways to use it as a person does. Nothing is hidden but where a test asks for it. */
export async function setupPoll(options: PollPageOptions = {}) {
  const poll: Poll = { ...parkPoll, threshold: 1, ...options.poll };
  const server = pollBackend(poll, options.now);
  server.failures.push(...(options.failures ?? []));
  const backend = options.change?.(server.backend) ?? server.backend;
  const element = await fixture<SamradFeedbackPoll>(html`
    <samrad-feedback-poll lang=${options.lang ?? 'sv'} poll=${poll.id} .backendClient=${backend}>
      <p>Rösta på biblioteket.</p>
    </samrad-feedback-poll>
  `);
  await settled(element);
  return { ...pollPage(element), ...server, poll };
}

/** Waits until the element shows what it has loaded, or that it could not. */
export async function settled(element: SamradFeedbackPoll): Promise<void> {
  await until(() => element.shadowRoot?.querySelector('section > :not([role=status])') !== null);
  await until(() => !element.shadowRoot?.querySelector('.loading'));
  await element.updateComplete;
}

export function pollPage(element: SamradFeedbackPoll) {
  const root = element.shadowRoot as ShadowRoot;
  const text = () => (root.textContent ?? '').replaceAll(/\s+/g, ' ');
  const all = <T extends Element>(selector: string) => [...root.querySelectorAll<T>(selector)];
  const button = (name: string) =>
    all<HTMLButtonElement>('button').find((one) => one.textContent?.trim().startsWith(name));
  return {
    element,
    root,
    text,
    all,
    button,
    headings: () => all<HTMLElement>('[role=heading]').map((one) => one.textContent?.trim() ?? ''),
    focused: () => root.activeElement as HTMLElement | null,
    said: () => root.querySelector('[role=status]')?.textContent ?? '',
    async choose(option: string) {
      const row = all<HTMLElement>('.choice').find((one) => one.textContent?.includes(option));
      if (!row) throw new Error(`No option "${option}" in: ${text()}`);
      row.click();
      await element.updateComplete;
    },
    /** Presses a button and waits for what it leads to. */
    async press(name: string) {
      const pressed = button(name);
      if (!pressed) throw new Error(`No button "${name}" in: ${text()}`);
      pressed.focus();
      pressed.click();
      // The first press has to wait for the code that it needs.
      await import('../../../src/components/feedback-poll/casting.ts');
      await nextFrame();
      await nextFrame();
      await until(() => !root.querySelector('.cast[aria-disabled=true], .loading'));
      await element.updateComplete;
    },
  };
}

export const cast = (element: SamradFeedbackPoll) => oneEvent(element, 'samrad-vote-cast');
