import type { Dialogue } from '../../src/contracts/index.ts';

const document = { sv: 'Parkplanen', en: 'The park plan' };

/** One area with everything that can be said of an area, and two with as little as can be. All made up. */
export const parkDialogue: Dialogue = {
  id: 'exempelstaden',
  title: { sv: 'Dialog om Exempelstaden', en: 'Dialogue on Exampletown' },
  summary: { sv: 'Allt om stadens parker.', en: 'All about the parks.' },
  languages: ['sv', 'en'],
  publisher: { name: { sv: 'Exempelkommun' }, kind: 'municipality' },
  parties: [
    { id: 'kommunen', name: { sv: 'Exempelkommun' }, kind: 'municipality', url: 'https://example.org/' },
    { id: 'foreningen', name: { sv: 'Parkens vänner' }, kind: 'association' },
  ],
  agreements: [],
  goals: [
    {
      id: 'gront',
      quote: { sv: 'Alla ska ha nära till en park.', en: 'Everybody is to live near a park.' },
      source: { document, place: { sv: 'sidan 3', en: 'page 3' }, url: 'https://example.org/plan' },
    },
  ],
  areas: [
    {
      id: 'parker',
      title: { sv: 'Parker', en: 'Parks' },
      summary: { sv: 'Gröna rum.', en: 'Green rooms.' },
      easyRead: { sv: 'Det ska finnas parker.', en: 'There are to be parks.' },
      why: { sv: 'Staden växer, och parkerna ska räcka.', en: 'The town grows.' },
      goals: ['gront'],
      parties: ['kommunen', 'foreningen'],
      initiatives: ['bankar'],
      influenceScope: { sv: 'Du kan påverka var bänkarna står.', en: 'Where the benches stand.' },
      participationLevel: { scale: 'skr', level: { sv: 'Konsultation', en: 'Consultation' } },
      contact: { name: { sv: 'Parkkontoret' }, email: 'park@example.org', phone: '013-20 60 00' },
      image: { url: '/demo/favicon.svg', alt: { sv: 'En park', en: 'A park' } },
      links: [{ label: { sv: 'Om parkerna' }, url: 'https://example.org/parker' }],
      source: { document },
    },
    {
      id: 'gator',
      title: { sv: 'Gator', en: 'Streets' },
      summary: { sv: 'Lugna gator.', en: 'Calm streets.' },
    },
    { id: 'torg', title: { sv: 'Torg', en: 'Squares' }, summary: { sv: 'Torgen.', en: 'The squares.' } },
  ],
  initiatives: [
    {
      id: 'bankar',
      title: { sv: 'Nya bänkar', en: 'New benches' },
      when: '2026',
      status: 'ongoing',
      areas: ['parker'],
      consultations: ['parken'],
    },
  ],
  consultations: ['parken'],
  polls: ['viktigast'],
  followUps: [],
};
