import { fixture, html } from '@open-wc/testing';
import type { Backend } from '../../../src/backend/backend.ts';
import { createContent } from '../../../src/backend/content.ts';
import { BackendError } from '../../../src/backend/errors.ts';
import type { InitiativeQuery } from '../../../src/backend/initiatives/initiative-query.ts';
import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { SamradInitiativeTimeline } from '../../../src/components/initiative-timeline/initiative-timeline.ts';
import type { Dialogue, Initiative } from '../../../src/contracts/index.ts';
import '../../../src/define/initiative-timeline.ts';
import { exampleDialogue, now } from './example-dialogue.ts';
import { nextFrame, until } from '../../support/frames.ts';

export interface TimelinePageOptions {
  readonly initiatives?: readonly Initiative[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Partial<SamradInitiativeTimeline>;
  /** Of the place that the element stands in. */
  readonly width?: string;
  /** As soon as the list is shown; what comes after it has not come. */
  readonly isUntouched?: boolean;
}

/** A timeline over a memory backend that can be made to fail, and ways to use it as a person does. */
export async function setupTimeline({
  initiatives,
  attributes = {},
  properties = {},
  width = 'auto',
  isUntouched = false,
}: TimelinePageOptions = {}) {
  const dialogue: Dialogue = {
    ...exampleDialogue,
    initiatives: [...(initiatives ?? exampleDialogue.initiatives)],
  };
  const real = createMemoryBackend(createContent({ dialogues: [dialogue] }), { now: () => now });
  const network = { isDown: false };
  const asked: InitiativeQuery[] = [];
  const backend: Backend = {
    ...real,
    initiatives: async (id, query, signal) => {
      asked.push(query);
      if (network.isDown) throw new BackendError('offline', 'offline');
      return real.initiatives(id, query, signal);
    },
  };
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.style.inlineSize = width;
  const element = document.createElement('samrad-initiative-timeline');
  const events: Event[] = [];
  for (const type of ['samrad-ready', 'samrad-load-failed', 'samrad-filter-changed']) {
    element.addEventListener(type, (event) => events.push(event));
  }
  element.setAttribute('lang', 'sv');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties);
  element.dialogue = dialogue.id;
  element.backendClient = backend;
  host.append(element);
  if (isUntouched) await until(() => element.shadowRoot?.querySelector('.timeline') instanceof Element);
  else await settled(element);
  const page = timelinePage(element);
  // What is folded comes when the list is seen.
  const fold = element.shadowRoot?.querySelector<HTMLDetailsElement>('.filtering');
  if (fold && !isUntouched) {
    await until(() => fold.querySelector('form') !== null);
    fold.open = true;
  }
  return { ...page, dialogue, network, asked, events };
}

/** Waits until the element shows what was asked for last, or that it could not be had. */
export async function settled(element: SamradInitiativeTimeline): Promise<void> {
  await element.updateComplete;
  const isBusy = () => element.shadowRoot?.querySelector('.loading, [aria-busy=true], [aria-disabled=true]');
  do await nextFrame();
  while (isBusy());
  await element.updateComplete;
}

export function timelinePage(element: SamradInitiativeTimeline) {
  const root = element.shadowRoot as ShadowRoot;
  const all = <T extends HTMLElement>(selector: string) => [...root.querySelectorAll<T>(selector)];
  const words = (one: Element | null | undefined) => (one?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return {
    element,
    root,
    all,
    words,
    text: () => words(root.querySelector('section')),
    titles: () => all('.what .heading').map(words),
    times: () => all('li .when').map(words),
    headings: () => all('[role=heading]').map((one) => [one.getAttribute('aria-level'), words(one)] as const),
    said: () => words(root.querySelector('[role=status]')),
    focused: () => words(root.activeElement),
    async press(name: string, within: ParentNode = root) {
      const button = [...within.querySelectorAll<HTMLElement>('button, summary, a')].find((one) =>
        words(one).startsWith(name),
      );
      if (!button) throw new Error(`No "${name}" in: ${words(root.querySelector('section'))}`);
      button.focus();
      button.click();
      await settled(element);
    },
    async set(id: string, value: string) {
      const field = root.getElementById(id) as HTMLInputElement | HTMLSelectElement;
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(element);
    },
  };
}
