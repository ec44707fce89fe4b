import { fixture, html, oneEvent } from '@open-wc/testing';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError, type FailureReason } from '../../../src/backend/errors.ts';
import type { SamradFeedbackPoll } from '../../../src/components/feedback-poll/feedback-poll.ts';
import type { Poll, PollResults, PublishedPoll } from '../../../src/contracts/index.ts';
import '../../../src/define/feedback-poll.ts';
import { statusAt } from '../../../src/time/index.ts';
import { parkPoll } from '../../support/park-poll.ts';

export { parkPoll as examplePoll };

export const times = {
  before: new Date('2026-02-20T12:00:00Z'),
  during: new Date('2026-03-10T12:00:00Z'),
  after: new Date('2026-04-01T12:00:00Z'),
} as const;

/** A backend that counts votes by key, as ours does, with the network in the test's hand. */
export function pollBackend(poll: Poll, now: Date = times.during) {
  const votes = new Map<string, { receipt: string; choice: readonly string[] }>();
  const failures: (FailureReason | 'lost')[] = [];
  const keys: string[] = [];
  const asked: (string | undefined)[] = [];
  const listeners = new Set<(results: PollResults) => void>();
  const extra = { total: 0, hidden: new Set<string>() };
  const loseConnection = new Set<() => void>();
  const refuse = (reason: FailureReason) => new BackendError(reason, reason);
  const results = (): PollResults => ({
    total: votes.size + extra.total,
    options: poll.options.map(({ id }, index) => ({
      id,
      votes: extra.hidden.has(id)
        ? null
        : [...votes.values()].filter(({ choice }) => choice.includes(id)).length + (index ? 0 : extra.total),
    })),
    asOf: now.toISOString(),
    guarantee: poll.guarantee,
  });
  const publish = () => {
    for (const listen of listeners) listen(results());
  };
  const failing = () => {
    const failure = failures.shift();
    if (failure && failure !== 'lost') throw refuse(failure);
    return failure;
  };
  const backend: Pick<Backend, 'readOnly' | 'poll' | 'vote' | 'changeVote' | 'results' | 'watchResults'> = {
    readOnly: false,
    poll: async () => {
      failing();
      return published(poll, now);
    },
    vote: async (_, { choice }, { idempotencyKey = '' }) => {
      keys.push(idempotencyKey);
      const failure = failing();
      const standing = votes.get(idempotencyKey);
      if (standing && standing.choice.join() !== choice.join()) throw refuse('idempotency-conflict');
      const receipt = standing?.receipt ?? `7F3K-${votes.size + 1}`;
      votes.set(idempotencyKey, { receipt, choice });
      if (failure) throw refuse('offline');
      return { receipt };
    },
    changeVote: async ({ choice }, { receipt = '' }) => {
      failing();
      const [key] = [...votes].find(([, one]) => one.receipt === receipt) ?? [];
      if (key === undefined) throw refuse('not-found');
      votes.set(key, { receipt, choice });
      return { receipt };
    },
    results: async (_, { receipt }) => {
      asked.push(receipt);
      failing();
      return results();
    },
    watchResults: (_, __, listen, signal) =>
      new Promise((resolve) => {
        listeners.add(listen);
        const end = () => {
          listeners.delete(listen);
          resolve();
        };
        loseConnection.add(end);
        signal.addEventListener('abort', end);
      }),
  };
  return {
    backend: backend as Backend,
    votes,
    failures,
    keys,
    asked,
    extra,
    listeners,
    publish,
    loseConnection: () => {
      for (const lose of loseConnection) lose();
    },
    /** Votes of other people for the first option. */
    add: (count: number) => {
      extra.total += count;
      publish();
    },
  };
}

export function published(poll: Poll, now: Date): PublishedPoll {
  const { stage: _, ...rest } = poll;
  return { ...rest, status: statusAt(rest, now) as PublishedPoll['status'], now: now.toISOString() };
}

/** What a test may change: the poll, the clock, the language, the way calls fail. */
export interface PollPageOptions {
  readonly poll?: Partial<Poll>;
  readonly now?: Date;
  readonly lang?: string;
  readonly failures?: readonly (FailureReason | 'lost')[];
  readonly change?: (backend: Backend) => Backend;
}

/** A poll on a page, and ways to use it as a person does. */
export async function setupPoll(options: PollPageOptions = {}) {
  const poll: Poll = { ...parkPoll, ...options.poll };
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

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await nextFrame();
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
