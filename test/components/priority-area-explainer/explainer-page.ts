import { fixture, html } from '@open-wc/testing';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError, type FailureReason } from '../../../src/backend/errors.ts';
import type { SamradPriorityAreaExplainer } from '../../../src/components/priority-area-explainer/priority-area-explainer.ts';
import type { Initiative, PublishedDialogue } from '../../../src/contracts/index.ts';
import '../../../src/define/priority-area-explainer.ts';
import { exampleConsultation, exampleTimes } from '../../support/example-consultation.ts';
import { parkDialogue } from '../../support/park-dialogue.ts';
import { examplePoll, published } from '../feedback-poll/poll-page.ts';
import { until } from '../../support/frames.ts';

const { initiatives: benches, followUps: _, ...dialogueOnly } = parkDialogue;

export const exampleDialogue: PublishedDialogue = dialogueOnly;

/** So many initiatives of the area, the oldest first, each begun in the year of its number. */
export const manyInitiatives = (count: number, area = 'parker'): Initiative[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `insats-${index + 1}`,
    title: { sv: `Insats ${index + 1}` },
    when: `${1901 + index}`,
    status: 'ongoing',
    areas: [area],
  }));

interface Served {
  readonly dialogue?: PublishedDialogue | undefined;
  readonly initiatives?: readonly Initiative[] | undefined;
  readonly page?: number | undefined;
}

/**
 * A backend that knows the example, with the network in the test's hand. `page`: how many initiatives it gives at a
 * time. `refused`: the names of what fails each time.
 */
export function explainerBackend({
  dialogue = exampleDialogue,
  initiatives = benches,
  page = 100,
}: Served = {}) {
  const failures: FailureReason[] = [];
  const asked: string[] = [];
  const refused = new Set<string>();
  const answer = async <T>(name: string, value: T): Promise<T> => {
    asked.push(name);
    const failure = refused.has(name) ? 'unavailable' : failures.shift();
    if (failure) throw new BackendError(failure, failure);
    return value;
  };
  const now = exampleTimes.during.toISOString();
  const backend: Pick<Backend, 'readOnly' | 'dialogue' | 'initiatives' | 'consultation' | 'poll'> = {
    readOnly: true,
    dialogue: (id) => answer(`dialogue ${id}`, dialogue),
    initiatives: (_, { area, order, cursor }) => {
      const fitting = initiatives.filter(({ areas }) => !area || areas?.includes(area));
      if (order === 'newest') fitting.reverse();
      const begin = Number(cursor ?? 0);
      const items = fitting.slice(begin, begin + page);
      const next = begin + page < fitting.length ? `${begin + page}` : null;
      const counts = { area: {}, status: {}, party: {} };
      const name = ['initiatives', area ?? 'of all', ...(cursor ? ['after', cursor] : [])].join(' ');
      return answer(name, { items, next, total: fitting.length, counts, today: now.slice(0, 10) });
    },
    consultation: (id) =>
      answer(`consultation ${id}`, {
        ...exampleConsultation,
        status: 'open' as const,
        now,
        links: { answer: 'https://example.org/svara' },
      }),
    poll: (id) =>
      answer(`poll ${id}`, {
        ...published({ ...examplePoll, area: 'parker' }, exampleTimes.during),
        links: { answer: 'https://example.org/rosta' },
      }),
  };
  return { backend: backend as Backend, failures, refused, asked };
}

/** What a test may change. */
export interface ExplainerPageOptions extends Served {
  readonly lang?: string;
  readonly failures?: readonly FailureReason[];
  readonly refused?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An explainer on a page, and ways to use it as a person does. */
export async function setupExplainer(options: ExplainerPageOptions = {}) {
  const server = explainerBackend(options);
  server.failures.push(...(options.failures ?? []));
  for (const name of options.refused ?? []) server.refused.add(name);
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const element = globalThis.document.createElement('samrad-priority-area-explainer');
  element.backendClient = server.backend;
  const attributes = { dialogue: 'exempelstaden', lang: options.lang ?? 'sv', ...options.attributes };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append('Läs om parkerna på biblioteket.');
  const toggles: string[] = [];
  element.addEventListener('samrad-area-toggled', ({ id, open }) => toggles.push(`${id} ${open}`));
  const failed: string[] = [];
  element.addEventListener('samrad-load-failed', ({ id, reason }) => failed.push(`${id} ${reason}`));
  place.append(element);
  await settled(element);
  return { ...explainerPage(element), ...server, toggles, failed };
}

export async function settled(element: SamradPriorityAreaExplainer): Promise<void> {
  await until(() => element.shadowRoot?.querySelector('section > *') !== null);
  await until(() => !element.shadowRoot?.querySelector('.loading'));
  await element.updateComplete;
}

export function explainerPage(element: SamradPriorityAreaExplainer) {
  const root = element.shadowRoot as ShadowRoot;
  const all = <T extends Element>(selector: string) => [...root.querySelectorAll<T>(selector)];
  const button = (name: string) =>
    all<HTMLButtonElement>('button').find((one) => one.textContent?.replaceAll(/\s+/g, ' ').includes(name));
  const content = (id: string) => root.getElementById(`content.${id}`) as HTMLElement;
  return {
    element,
    root,
    all,
    button,
    content,
    /** The initiatives of an area, as they stand there. */
    listed: (id: string) =>
      [...content(id).querySelectorAll('.initiatives li')].map((one) =>
        one.textContent?.replaceAll(/\s+/g, ' ').trim(),
      ),
    /** The button or the tab that opens an area. */
    opener: (id: string) => root.querySelector(`[aria-controls="content.${id}"]`) as HTMLElement,
    text: () => (root.textContent ?? '').replaceAll(/\s+/g, ' '),
    focused: () => root.activeElement as HTMLElement | null,
    isOpen: (id: string) => !content(id).hasAttribute('hidden'),
    /** Presses a button and waits for what it leads to. */
    async press(name: string) {
      const pressed = button(name);
      if (!pressed) throw new Error(`No button "${name}"`);
      pressed.focus();
      pressed.click();
      await element.updateComplete;
      await until(() => !root.querySelector('[aria-busy]'));
    },
  };
}
