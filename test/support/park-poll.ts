import type { Poll } from '../../src/contracts/index.ts';

/** Three options, one of them in Swedish alone. Open 1-31 March 2026, as the example consultation is. */
export const parkPoll: Poll = {
  id: 'viktigast',
  question: { sv: 'Vad är viktigast i parken?', en: 'What matters most in the park?' },
  intro: { sv: 'Parken ska rustas upp.', en: 'The park is to be renewed.' },
  languages: ['sv', 'en'],
  options: [
    { id: 'trad', text: { sv: 'Träd', en: 'Trees' } },
    { id: 'bankar', text: { sv: 'Bänkar', en: 'Benches' } },
    { id: 'lek', text: { sv: 'Lekplats' } },
  ],
  choice: { kind: 'one' },
  opens: '2026-03-01',
  closes: '2026-03-31',
  results: 'after-answering',
  guarantee: 'one-per-browser',
};
