/**
 * Most bytes on the wire for a page that has just these widgets, loader and Lit included. `answering` bounds
 * the whole for somebody who also answers: the rest of the form is fetched when it is first touched.
 */
export const budgets = [
  {
    widgets: ['consultation-form'],
    firstLoad: 23_500,
    answering: { source: 'src/components/consultation-form/answering.ts', bytes: 34_000 },
  },
  { widgets: ['feedback-poll'], firstLoad: 18_000 },
  { widgets: ['priority-area-explainer'], firstLoad: 18_500 },
  { widgets: ['initiative-timeline'], firstLoad: 23_000 },
  {
    widgets: ['consultation-form', 'feedback-poll', 'priority-area-explainer', 'initiative-timeline'],
    firstLoad: 42_000,
  },
];
