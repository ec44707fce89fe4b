import type { Consultation, Dialogue, Poll, Response } from '../../src/contracts/index.ts';

/** Instants before, in, on the last day of, in the grace time of, and after the example's consultation time. */
export const exampleTimes = {
  before: new Date('2026-02-20T12:00:00Z'),
  during: new Date('2026-03-10T12:00:00Z'),
  lastMinute: new Date('2026-03-31T21:59:00Z'),
  grace: new Date('2026-03-31T22:20:00Z'),
  after: new Date('2026-04-01T12:00:00Z'),
} as const;

/** Whom to turn to about the example, and who stands behind it. One meeting has been when the example is open, two are to come. */
export const exampleContacts = {
  contactPoint: {
    name: { sv: 'Exempelkommuns kontaktcenter', en: 'Example Municipality contact centre' },
    email: 'parken@example.org',
    phone: '+46 (0)13-00 00 00',
    post: { sv: 'Exempelkommun, 000 00 Exempelstaden' },
  },
  caseOfficer: { sv: 'Kim Exempel', en: 'Kim Exempel' },
  meetings: [
    {
      title: { sv: 'Öppet hus om parken', en: 'Open house about the park' },
      date: '2026-03-24',
      place: { sv: 'Biblioteket, entréplan', en: 'The library, ground floor' },
      url: 'https://example.org/parken/oppet-hus',
    },
    {
      title: { sv: 'Vandring i parken' },
      date: '2026-03-17',
      time: '18:30',
      place: { sv: 'Vid bron', en: 'By the bridge' },
    },
    {
      title: { sv: 'Samtal på biblioteket', en: 'Talk at the library' },
      date: '2026-03-03',
      time: '09:00',
      url: 'https://example.org/parken/samtal',
    },
  ],
  responsibleBody: { sv: 'Kommunstyrelsen', en: 'The executive board' },
  legalBasis: { sv: 'Exempellagen 5 kap. 11 §', en: 'The Example Act, chapter 5, section 11' },
  audience: { sv: 'Alla som är i parken', en: 'Everybody who is in the park' },
} as const satisfies Partial<Consultation>;

/** Every question type, two languages, conditions, a respondent part. Open 1-31 March 2026, 30 minutes of grace. */
export const exampleConsultation: Consultation = {
  id: 'parken',
  dialogue: 'exempelstaden',
  identifier: 'KS 2026-17',
  type: 'consultation',
  stage: 'published',
  title: { sv: 'Parken vid ån', en: 'The park by the river' },
  summary: {
    sv: 'Parken ska rustas upp. Vi vill veta vad du tycker.',
    en: 'The park is to be renewed. We want to know what you think.',
  },
  languages: ['sv', 'en'],
  publisher: { name: { sv: 'Exempelkommun', en: 'Example Municipality' }, kind: 'municipality' },
  contactPoint: { email: 'parken@example.org', phone: '+46 13 00 00 00' },
  opens: '2026-03-01',
  closes: '2026-03-31',
  gracePeriod: 30,
  minutes: 5,
  presentation: 'steps',
  guarantee: 'one-per-receipt',
  notices: {
    privacy: {
      controller: { sv: 'Kommunstyrelsen i Exempelkommun', en: 'The board of Example Municipality' },
      purpose: { sv: 'Att ta fram ett förslag till parken.', en: 'To draw up a proposal for the park.' },
      legalBasis: { sv: 'Uppgift av allmänt intresse.', en: 'A task in the public interest.' },
      retention: { sv: 'Svaren gallras efter två år.', en: 'Answers are disposed of after two years.' },
      rights: {
        sv: 'Du kan begära ut och rätta dina uppgifter.',
        en: 'You may ask for your data and correct it.',
      },
      dataProtectionOfficer: { sv: 'dso@example.org', en: 'dso@example.org' },
    },
    publicRecord: { sv: 'Ditt svar blir en allmän handling.', en: 'Your answer becomes an official record.' },
  },
  respondents: { kinds: ['private-person', 'organisation'], name: 'optional', email: 'optional' },
  sections: [
    {
      id: 'idag',
      title: { sv: 'Parken i dag', en: 'The park today' },
      intro: {
        sv: 'Först några frågor om parken som den är.',
        en: 'First a few questions about the park as it is.',
      },
      questions: [
        {
          id: 'besok',
          type: 'single-choice',
          text: { sv: 'Hur ofta är du i parken?', en: 'How often are you in the park?' },
          required: true,
          options: [
            { id: 'varje-vecka', text: { sv: 'Varje vecka', en: 'Every week' } },
            { id: 'ibland', text: { sv: 'Ibland', en: 'Sometimes' } },
            { id: 'aldrig', text: { sv: 'Aldrig', en: 'Never' } },
          ],
          other: true,
        },
        {
          id: 'hinder',
          type: 'long-text',
          text: { sv: 'Vad hindrar dig?', en: 'What keeps you away?' },
          showIf: { question: 'besok', equals: 'aldrig' },
          required: true,
          maxLength: 500,
        },
        {
          id: 'gor',
          type: 'multiple-choice',
          text: { sv: 'Vad gör du där?', en: 'What do you do there?' },
          hint: { sv: 'Välj högst två.', en: 'Choose at most two.' },
          showIf: { not: { question: 'besok', equals: 'aldrig' } },
          max: 2,
          other: true,
          options: [
            { id: 'promenad', text: { sv: 'Promenerar', en: 'Walk' } },
            { id: 'lek', text: { sv: 'Leker', en: 'Play' } },
            { id: 'picknick', text: { sv: 'Har picknick', en: 'Have picnics' } },
          ],
        },
        {
          id: 'trygghet',
          type: 'scale',
          text: { sv: 'Hur tryggt är det?', en: 'How safe does it feel?' },
          from: 1,
          to: 5,
          lowLabel: { sv: 'Otryggt', en: 'Unsafe' },
          highLabel: { sv: 'Tryggt', en: 'Safe' },
        },
      ],
    },
    {
      id: 'forslag',
      title: { sv: 'Förslaget', en: 'The proposal' },
      questions: [
        {
          id: 'om-forslaget',
          type: 'statement',
          text: { sv: 'Så här ser förslaget ut', en: 'This is the proposal' },
          body: {
            sv: 'Fler träd, nya bänkar och en lekplats.',
            en: 'More trees, new benches and a playground.',
          },
        },
        {
          id: 'installning',
          type: 'stance',
          text: { sv: 'Tillstyrker du förslaget?', en: 'Do you support the proposal?' },
          required: true,
        },
        {
          id: 'ordning',
          type: 'ranking',
          text: { sv: 'Vad är viktigast?', en: 'What matters most?' },
          min: 2,
          options: [
            { id: 'trad', text: { sv: 'Träd', en: 'Trees' } },
            { id: 'bankar', text: { sv: 'Bänkar', en: 'Benches' } },
            { id: 'lekplats', text: { sv: 'Lekplats', en: 'A playground' } },
          ],
        },
        {
          id: 'delar',
          type: 'matrix',
          text: { sv: 'Vad tycker du om delarna?', en: 'What do you think of the parts?' },
          rows: [
            { id: 'ljus', text: { sv: 'Belysning', en: 'Lighting' } },
            { id: 'vag', text: { sv: 'Gångväg', en: 'Footpath' } },
          ],
          columns: [
            { id: 'bra', text: { sv: 'Bra', en: 'Good' } },
            { id: 'daligt', text: { sv: 'Dåligt', en: 'Bad' } },
          ],
        },
        {
          id: 'tradantal',
          type: 'number',
          text: { sv: 'Hur många träd vill du ha?', en: 'How many trees do you want?' },
          min: 0,
          max: 1000,
        },
        {
          id: 'start',
          type: 'date',
          text: { sv: 'När bör arbetet börja?', en: 'When should the work begin?' },
          min: '2026-06-01',
        },
        { id: 'karta', type: 'place', text: { sv: 'Visa en plats', en: 'Show a place' } },
        { id: 'bild', type: 'file', text: { sv: 'Bifoga en bild', en: 'Attach a picture' } },
      ],
    },
    {
      id: 'kontakt',
      title: { sv: 'Om du vill', en: 'If you like' },
      questions: [
        {
          id: 'namnforslag',
          type: 'short-text',
          text: { sv: 'Vad ska parken heta?', en: 'What should the park be called?' },
          maxLength: 60,
        },
        {
          id: 'aterkom',
          type: 'consent',
          text: { sv: 'Ni får höra av er till mig', en: 'You may contact me' },
        },
      ],
    },
  ],
};

/** A valid answer to the example, to every question type that the form can show. */
export const exampleResponse: Response = {
  language: 'sv',
  respondent: { kind: 'private-person', name: 'Kim Exempel' },
  answers: {
    besok: 'ibland',
    gor: ['promenad', { other: 'Matar änder' }],
    trygghet: 4,
    installning: 'partly',
    ordning: ['trad', 'bankar'],
    delar: { ljus: 'daligt', vag: 'bra' },
    tradantal: 40,
    start: '2026-08-01',
    namnforslag: 'Åparken',
    aterkom: true,
  },
};

export const examplePoll: Poll = {
  id: 'viktigast',
  dialogue: 'exempelstaden',
  question: { sv: 'Vad är viktigast i parken?', en: 'What matters most in the park?' },
  languages: ['sv', 'en'],
  options: [
    { id: 'trad', text: { sv: 'Träd', en: 'Trees' } },
    { id: 'bankar', text: { sv: 'Bänkar', en: 'Benches' } },
  ],
  choice: { kind: 'one' },
  results: 'after-answering',
  guarantee: 'one-per-browser',
};

export const exampleDialogue: Dialogue = {
  id: 'exempelstaden',
  title: { sv: 'Dialog om Exempelstaden', en: 'Dialogue on Exampletown' },
  summary: { sv: 'Allt om stadens parker.', en: 'All about the parks of the town.' },
  languages: ['sv', 'en'],
  publisher: { name: { sv: 'Exempelkommun', en: 'Example Municipality' }, kind: 'municipality' },
  parties: [],
  agreements: [],
  goals: [],
  areas: [
    { id: 'parker', title: { sv: 'Parker', en: 'Parks' }, summary: { sv: 'Gröna rum.', en: 'Green rooms.' } },
  ],
  initiatives: [
    { id: 'bankar', title: { sv: 'Nya bänkar', en: 'New benches' }, when: '2025', status: 'completed' },
  ],
  consultations: ['parken'],
  polls: ['viktigast'],
  followUps: [
    {
      id: 'uppfoljning-2026',
      period: '2022-2026',
      dueBy: '2026-12-31',
      by: { sv: 'Kommunstyrelsen', en: 'The municipal board' },
      areas: [],
    },
  ],
};
