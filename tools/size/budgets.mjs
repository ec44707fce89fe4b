/**
 * Most bytes on the wire for a page that has just these widgets, loader and Lit included. `answering` bounds
 * the whole for somebody who also answers: the rest of the form is fetched when it is first touched.
 */
export const budgets = [
  {
    widgets: ['consultation-form'],
    firstLoad: 22_000,
    answering: { source: 'src/components/consultation-form/answering.ts', bytes: 32_000 },
  },
  { widgets: ['feedback-poll'], firstLoad: 12_000 },
  { widgets: ['initiative-timeline'], firstLoad: 14_000 },
  { widgets: ['priority-area-explainer'], firstLoad: 12_000 },
  {
    widgets: ['consultation-form', 'feedback-poll', 'initiative-timeline', 'priority-area-explainer'],
    firstLoad: 36_000,
  },
];
