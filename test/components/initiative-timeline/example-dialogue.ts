import type { Dialogue, Initiative } from '../../../src/contracts/index.ts';

/** The day on which the examples are read. */
export const now = new Date('2026-11-25T12:00:00Z');

/** Made up: one initiative of every status, in every form of time. */
export const exampleInitiatives: readonly Initiative[] = [
  {
    id: 'start',
    title: { sv: 'Det börjar', en: 'It begins' },
    when: '1986',
    status: 'completed',
    areas: ['skola'],
  },
  {
    id: 'utbyte',
    title: { sv: 'Elevutbyte', en: 'Pupil exchange' },
    summary: { sv: 'Elever reser åt båda hållen.', en: 'Pupils travel both ways.' },
    when: '1987-05/1995',
    status: 'completed',
    asOf: '2017~',
    areas: ['skola'],
    parties: ['kommunen'],
    parent: 'start',
    milestones: [{ when: '1988-02', title: { sv: 'Första resan' } }],
    links: [
      { label: { sv: 'Om utbytet' }, url: 'https://example.se/utbyte' },
      { label: { sv: 'Farlig' }, url: 'javascript:alert(1)' },
    ],
    documents: [{ title: { sv: 'Rapport' }, url: '/rapport.pdf', format: 'PDF' }],
    source: { document: { sv: 'Exempelpapper' }, place: { sv: 'sidan 3' }, url: '/papper/' },
  },
  { id: 'natverk', title: { sv: 'Nätverk', en: 'Network' }, when: '199X', status: 'paused', progress: 40 },
  { id: 'ingen', title: { sv: 'Blev inte av', en: 'Did not happen' }, when: '2001?', status: 'cancelled' },
  {
    id: 'pagar',
    title: { sv: 'Träffar', en: 'Meetings' },
    when: '2017/..',
    status: 'ongoing',
    areas: ['naringsliv'],
    parties: ['parken'],
  },
  {
    id: 'massa',
    title: { sv: 'Mässa', en: 'Fair' },
    when: '2027-03-31',
    status: 'planned',
    areas: ['naringsliv'],
  },
  { id: 'tanke', title: { sv: 'En tanke', en: 'A thought' }, when: '2030~', status: 'idea' },
];

export const exampleDialogue: Dialogue = {
  id: 'exempel',
  title: { sv: 'Exempelsamarbetet', en: 'The example' },
  summary: { sv: 'Ett påhittat samarbete.' },
  languages: ['sv', 'en'],
  publisher: { name: { sv: 'Exempelkommun' }, kind: 'municipality' },
  parties: [
    { id: 'kommunen', name: { sv: 'Exempelkommun' }, kind: 'municipality' },
    { id: 'parken', name: { sv: 'Exempelparken' }, kind: 'company' },
  ],
  agreements: [],
  goals: [],
  areas: [
    { id: 'skola', title: { sv: 'Skola', en: 'School' }, summary: { sv: 'Om skola.' } },
    { id: 'naringsliv', title: { sv: 'Näringsliv', en: 'Business' }, summary: { sv: 'Om företag.' } },
  ],
  initiatives: [...exampleInitiatives],
  consultations: [],
  polls: [],
  followUps: [],
};

/** So many that they take several pages: one a year, from the year 1800 on. */
export const manyInitiatives = (count: number): Initiative[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `nr-${index}`,
    title: { sv: `Insats ${index}` },
    when: String(1800 + index),
    status: 'completed',
  }));
