import { awaited } from '../../../templates/loading.ts';
import type { SteeringModule, TimelineView } from '../timeline-view.ts';

/** What stands in a fold: drawn by code that comes after the list. */
export const folded = (view: TimelineView, draw: (views: SteeringModule) => unknown): unknown =>
  view.views ? draw(view.views) : awaited(view, view.headingLevel + 1);
