import { upgradeMarked } from './upgrade.ts';

/** Each widget's code by its tag: only what stands on the page is fetched. */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'samrad-backend-provider': () => import('../define/backend-provider.ts'),
  'samrad-consultation-form': () => import('../define/consultation-form.ts'),
  'samrad-feedback-poll': () => import('../define/feedback-poll.ts'),
  'samrad-initiative-timeline': () => import('../define/initiative-timeline.ts'),
  'samrad-priority-area-explainer': () => import('../define/priority-area-explainer.ts'),
};

function load(): void {
  upgradeMarked(document, (tag) => Object.hasOwn(widgets, tag));
  for (const [tag, fetchCode] of Object.entries(widgets)) {
    if (!customElements.get(tag) && document.querySelector(tag)) {
      // The fallback content stays when the code cannot be fetched; it may be there on the next try.
      fetchCode().catch(() => undefined);
    }
  }
}

load();
// Hosts add parts of their page later, and some replace them whole.
new MutationObserver(load).observe(document.documentElement, { childList: true, subtree: true });
