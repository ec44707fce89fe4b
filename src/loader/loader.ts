import { askEarly, type Shown } from './ask-early.ts';
import { upgradeMarked } from './upgrade.ts';

/**
 * By tag, what fetches its code and what it shows: only what stands on the page is fetched. Of a module nothing is
 * wanted but that it runs; the bundler, told so, makes no object of what it exports.
 */
const widgets: Readonly<Record<string, readonly [fetchCode: () => Promise<unknown>, shown?: Shown]>> = {
  'samrad-backend-provider': [() => import('../define/backend-provider.ts').then(({}) => undefined)],
  'samrad-consultation-form': [
    () => import('../define/consultation-form.ts').then(({}) => undefined),
    'consultation',
  ],
  'samrad-feedback-poll': [() => import('../define/feedback-poll.ts').then(({}) => undefined), 'poll'],
  'samrad-initiative-timeline': [
    () => import('../define/initiative-timeline.ts').then(({}) => undefined),
    'dialogue',
  ],
  'samrad-priority-area-explainer': [
    () => import('../define/priority-area-explainer.ts').then(({}) => undefined),
    'dialogue',
  ],
};

function load(): void {
  upgradeMarked(document, (tag) => Object.hasOwn(widgets, tag));
  for (const [tag, [fetchCode, shown]] of Object.entries(widgets)) {
    const elements = document.querySelectorAll(tag);
    if (elements.length === 0 || customElements.get(tag)) continue;
    // First, so that it does not wait behind the code: some connections are few.
    if (shown) elements.forEach((element) => askEarly(element, shown));
    // The fallback content stays when the code cannot be fetched; it may be there on the next try.
    fetchCode().catch(() => undefined);
  }
}

load();
// Hosts add parts of their page later, and some replace them whole.
new MutationObserver(load).observe(document.documentElement, { childList: true, subtree: true });
