import type { Poll } from '../../src/contracts/index.ts';
import { examplePoll } from './example-consultation.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: { sv: id.toUpperCase() } }));

/** Seen by all, with nothing hidden: what is counted shows at once. */
const open: Poll = { ...examplePoll, options, results: 'always', threshold: 1 };
const inMarch = { opens: '2026-03-01', closes: '2026-03-31' };

/** One poll for each rule, by what it shows. The example poll itself has the usual threshold. */
export const examplePolls: Poll[] = [
  examplePoll,
  { ...examplePoll, id: 'utkast', stage: 'draft' },
  { ...examplePoll, id: 'mars', ...inMarch },
  { ...open, id: 'en' },
  { ...open, id: 'parken' },
  { ...open, id: 'flera', choice: { kind: 'several', max: 2 } },
  { ...open, id: 'betyg', choice: { kind: 'rating' } },
  { ...open, id: 'ordning', choice: { kind: 'ranking' } },
  { ...open, id: 'andras', changeable: true, ...inMarch },
  { ...open, id: 'dolda', threshold: 3, changeable: true, closes: '2026-03-31' },
  { ...open, id: 'dolda-flera', threshold: 3, choice: { kind: 'several', max: 2 }, closes: '2026-03-31' },
  ...(['never', 'after-answering', 'after-closing', 'when-published', 'always'] as const).map(
    (results): Poll => ({ ...open, id: `visas-${results}`, results, ...inMarch }),
  ),
];
