import { askEarly } from './ask-early.ts';
import { upgradeMarked } from './upgrade.ts';

/**
 * By tag, what fetches its code: only what stands on the page is fetched. Of a module nothing is wanted but that it
 * runs; the bundler, told so, makes no object of what it exports.
 */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'samrad-backend-provider': () => import('../define/backend-provider.ts').then(({}) => undefined),
  'samrad-consultation-form': () => import('../define/consultation-form.ts').then(({}) => undefined),
  'samrad-feedback-poll': () => import('../define/feedback-poll.ts').then(({}) => undefined),
  'samrad-initiative-timeline': () => import('../define/initiative-timeline.ts').then(({}) => undefined),
  'samrad-priority-area-explainer': () =>
    import('../define/priority-area-explainer.ts').then(({}) => undefined),
};

/** The tags whose code is asked for. */
const asked = new Set<string>();

/** Milliseconds until it is asked for again where it could not be had. */
const pause = 3_000;

function load(): void {
  upgradeMarked(document, (tag) => tag in widgets);
  for (const [tag, fetchCode] of Object.entries(widgets)) {
    const elements = document.querySelectorAll(tag);
    if (!elements.length || asked.has(tag) || customElements.get(tag)) continue;
    // The fallback content stays until then.
    fetchCode().catch(() =>
      setTimeout(() => {
        asked.delete(tag);
        load();
      }, pause),
    );
    // After the code, which is larger and takes longer.
    elements.forEach(askEarly);
    asked.add(tag);
  }
}

load();
// What is left is misspelt.
for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-samrad]'))
  console.warn(`Samråd has no "${dataset['samrad']}".`);
// Hosts add parts of their page later, and some replace them whole.
new MutationObserver(load).observe(document, { childList: true, subtree: true });
