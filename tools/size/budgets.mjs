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
  // A widget gets its budget with its line in the loader: the poll and the explainer 12 kB, the timeline 14 kB,
  // and the four on one page 36 kB.
];
