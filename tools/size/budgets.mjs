/**
 * Most bytes on the wire for a page that has just these widgets, loader and Lit included. `answering` bounds
 * the whole for somebody who also answers: the rest of the form is fetched after the first screen.
 */
export const budgets = [
  {
    widgets: ['consultation-form'],
    firstLoad: 19_150,
    answering: { source: 'src/components/consultation-form/answering.ts', bytes: 36_000 },
  },
  { widgets: ['feedback-poll'], firstLoad: 13_250 },
  { widgets: ['priority-area-explainer'], firstLoad: 12_000 },
  { widgets: ['initiative-timeline'], firstLoad: 16_250 },
  {
    widgets: ['consultation-form', 'feedback-poll', 'priority-area-explainer', 'initiative-timeline'],
    firstLoad: 29_250,
  },
];
