import { fixture, html } from '@open-wc/testing';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError, type FailureReason } from '../../../src/backend/errors.ts';
import type { SamradPriorityAreaExplainer } from '../../../src/components/priority-area-explainer/priority-area-explainer.ts';
import type { Initiative, PublishedDialogue } from '../../../src/contracts/index.ts';
import '../../../src/define/priority-area-explainer.ts';
import { exampleConsultation, exampleTimes } from '../../support/example-consultation.ts';
import { examplePoll, published } from '../feedback-poll/poll-page.ts';

const document = { sv: 'Parkplanen', en: 'The park plan' };

export const exampleDialogue: PublishedDialogue = {
  id: 'exempelstaden',
  title: { sv: 'Dialog om Exempelstaden', en: 'Dialogue on Exampletown' },
  summary: { sv: 'Allt om stadens parker.', en: 'All about the parks.' },
  languages: ['sv', 'en'],
  publisher: { name: { sv: 'Exempelkommun' }, kind: 'municipality' },
  parties: [
    { id: 'kommunen', name: { sv: 'Exempelkommun' }, kind: 'municipality', url: 'https://example.org/' },
    { id: 'foreningen', name: { sv: 'Parkens vänner' }, kind: 'association' },
  ],
  agreements: [],
  goals: [
    {
      id: 'gront',
      quote: { sv: 'Alla ska ha nära till en park.', en: 'Everybody is to live near a park.' },
      source: { document, place: { sv: 'sidan 3', en: 'page 3' }, url: 'https://example.org/plan' },
    },
  ],
  areas: [
    {
      id: 'parker',
      title: { sv: 'Parker', en: 'Parks' },
      summary: { sv: 'Gröna rum.', en: 'Green rooms.' },
      easyRead: { sv: 'Det ska finnas parker.', en: 'There are to be parks.' },
      why: { sv: 'Staden växer, och parkerna ska räcka.', en: 'The town grows.' },
      goals: ['gront'],
      parties: ['kommunen', 'foreningen'],
      initiatives: ['bankar'],
      influenceScope: { sv: 'Du kan påverka var bänkarna står.', en: 'Where the benches stand.' },
      participationLevel: { scale: 'skr', level: { sv: 'Konsultation', en: 'Consultation' } },
      contact: { name: { sv: 'Parkkontoret' }, email: 'park@example.org', phone: '013-20 60 00' },
      image: { url: '/demo/favicon.svg', alt: { sv: 'En park', en: 'A park' } },
      links: [{ label: { sv: 'Om parkerna' }, url: 'https://example.org/parker' }],
      source: { document },
    },
    {
      id: 'gator',
      title: { sv: 'Gator', en: 'Streets' },
      summary: { sv: 'Lugna gator.', en: 'Calm streets.' },
    },
    { id: 'torg', title: { sv: 'Torg', en: 'Squares' }, summary: { sv: 'Torgen.', en: 'The squares.' } },
  ],
  consultations: ['parken'],
  polls: ['viktigast'],
};

const bench: Initiative = {
  id: 'bankar',
  title: { sv: 'Nya bänkar', en: 'New benches' },
  when: '2026',
  status: 'ongoing',
  areas: ['parker'],
  consultations: ['parken'],
};

/** A backend that knows the example, with the network in the test's hand. */
export function explainerBackend(dialogue: PublishedDialogue = exampleDialogue) {
  const failures: FailureReason[] = [];
  const asked: string[] = [];
  const answer = async <T>(name: string, value: T): Promise<T> => {
    asked.push(name);
    const failure = failures.shift();
    if (failure) throw new BackendError(failure, failure);
    return value;
  };
  const now = exampleTimes.during.toISOString();
  const backend: Pick<Backend, 'readOnly' | 'dialogue' | 'initiatives' | 'consultation' | 'poll'> = {
    readOnly: true,
    dialogue: (id) => answer(`dialogue ${id}`, dialogue),
    initiatives: (_, { area = '' }) => {
      const items = [bench].filter(({ areas }) => areas?.includes(area));
      const counts = { area: {}, status: {}, party: {} };
      return answer(`initiatives ${area}`, { items, next: null, total: items.length, counts, now });
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
  return { backend: backend as Backend, failures, asked };
}

/** What a test may change. */
export interface ExplainerPageOptions {
  readonly dialogue?: PublishedDialogue;
  readonly lang?: string;
  readonly failures?: readonly FailureReason[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An explainer on a page, and ways to use it as a person does. */
export async function setupExplainer(options: ExplainerPageOptions = {}) {
  const server = explainerBackend(options.dialogue);
  server.failures.push(...(options.failures ?? []));
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const element = globalThis.document.createElement('samrad-priority-area-explainer');
  element.backendClient = server.backend;
  const attributes = { dialogue: 'exempelstaden', lang: options.lang ?? 'sv', ...options.attributes };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append('Läs om parkerna på biblioteket.');
  const toggles: string[] = [];
  element.addEventListener('samrad-area-toggled', ({ id, open }) => toggles.push(`${id} ${open}`));
  place.append(element);
  await settled(element);
  return { ...explainerPage(element), ...server, toggles };
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

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
}
