/**
 * Most bytes on the wire for a page that has just these widgets, loader and Lit included. `answering` bounds
 * the whole for somebody who also answers: the rest of the form is fetched when it is first touched.
 */
export const budgets = [
  {
    widgets: ['consultation-form'],
    firstLoad: 20_000,
    answering: { source: 'src/components/consultation-form/answering.ts', bytes: 36_000 },
  },
  { widgets: ['feedback-poll'], firstLoad: 13_750 },
  { widgets: ['priority-area-explainer'], firstLoad: 12_800 },
  { widgets: ['initiative-timeline'], firstLoad: 16_750 },
  {
    widgets: ['consultation-form', 'feedback-poll', 'priority-area-explainer', 'initiative-timeline'],
    firstLoad: 31_000,
  },
];
