import { askEarly, type Shown } from './ask-early.ts';
import { upgradeMarked } from './upgrade.ts';

/** By tag, what fetches its code and what it shows: only what stands on the page is fetched. */
const widgets: Readonly<Record<string, readonly [fetchCode: () => Promise<unknown>, shown?: Shown]>> = {
  'samrad-backend-provider': [() => import('../define/backend-provider.ts')],
  'samrad-consultation-form': [() => import('../define/consultation-form.ts'), 'consultation'],
  'samrad-feedback-poll': [() => import('../define/feedback-poll.ts'), 'poll'],
  'samrad-initiative-timeline': [() => import('../define/initiative-timeline.ts'), 'dialogue'],
  'samrad-priority-area-explainer': [() => import('../define/priority-area-explainer.ts'), 'dialogue'],
};

function load(): void {
  upgradeMarked(document, (tag) => Object.hasOwn(widgets, tag));
  for (const [tag, [fetchCode, shown]] of Object.entries(widgets)) {
    const elements = document.querySelectorAll(tag);
    if (elements.length === 0 || customElements.get(tag)) continue;
    // The fallback content stays when the code cannot be fetched; it may be there on the next try.
    fetchCode().catch(() => undefined);
    if (shown) elements.forEach((element) => askEarly(element, shown));
  }
}

load();
// Hosts add parts of their page later, and some replace them whole.
new MutationObserver(load).observe(document.documentElement, { childList: true, subtree: true });
