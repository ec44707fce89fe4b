import { loadFailed } from '../../../templates/loading.ts';
import type { SteeringModule, TimelineView } from '../timeline-view.ts';

/** What stands in a fold: drawn by code that comes after the list, or why that did not come. */
export function folded(view: TimelineView, draw: (views: SteeringModule) => unknown): unknown {
  const { rest, wording, headingLevel } = view;
  if (rest.value) return draw(rest.value);
  return rest.error
    ? loadFailed(rest.error, wording, headingLevel + 1, () => void rest.fetch())
    : wording.msg('Hämtar …', { id: 'loading' });
}
