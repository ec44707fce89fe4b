/**
 * Most bytes on the wire for a page that has just these widgets, loader and Lit included. `answering` bounds
 * the whole for somebody who also answers: the rest of the form is fetched after the first screen.
 */
export const budgets = [
  {
    widgets: ['consultation-form'],
    firstLoad: 17_400,
    answering: { source: 'src/components/consultation-form/answering.ts', bytes: 33_030 },
  },
  { widgets: ['feedback-poll'], firstLoad: 11_600 },
  { widgets: ['priority-area-explainer'], firstLoad: 9_970 },
  { widgets: ['initiative-timeline'], firstLoad: 14_000 },
  {
    widgets: ['consultation-form', 'feedback-poll', 'priority-area-explainer', 'initiative-timeline'],
    firstLoad: 27_210,
  },
];
