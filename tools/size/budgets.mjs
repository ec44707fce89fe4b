/**
 * Most bytes on the wire for a page that has just these widgets, loader and Lit included. `answering` bounds
 * the whole for somebody who also answers: the rest of the form is fetched after the first screen.
 */
export const budgets = [
  {
    widgets: ['consultation-form'],
    firstLoad: 18_400,
    answering: { source: 'src/components/consultation-form/answering.ts', bytes: 35_200 },
  },
  { widgets: ['feedback-poll'], firstLoad: 12_500 },
  { widgets: ['priority-area-explainer'], firstLoad: 11_250 },
  { widgets: ['initiative-timeline'], firstLoad: 15_550 },
  {
    widgets: ['consultation-form', 'feedback-poll', 'priority-area-explainer', 'initiative-timeline'],
    firstLoad: 28_350,
  },
];
