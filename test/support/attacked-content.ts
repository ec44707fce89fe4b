import type { Consultation, Dialogue, Poll } from '../../src/contracts/index.ts';
import { everyText, type TextField } from './every-text.ts';

/** What officers publish, with a text of one's choice wherever one can be written. */
export interface AttackedContent {
  readonly dialogue: Dialogue;
  /** One that takes answers, on one page. */
  readonly consultation: Consultation;
  readonly upcoming: Consultation;
  readonly closed: Consultation;
  /** One of each way to choose, and one that has closed. */
  readonly polls: readonly Poll[];
}

/** Where there is no condition that any answer meets, everything is shown; the rest cannot be another way and be served. */
const consultationRules = {
  stage: 'published',
  opens: '2020-01-01',
  closes: '2099-12-31',
  extendedTo: undefined,
  presentation: 'page',
  results: 'always',
  guarantee: 'one-per-receipt',
  threshold: 1,
  'outcome.publishedAt': '2026-01-01',
  'retention.until': '2099-12-31',
  'retention.months': undefined,
  'sections[].showIf': undefined,
  'sections[].questions[].showIf': undefined,
  'sections[].questions[].publish': true,
  'sections[].questions[].other': true,
  'sections[].questions[].min': undefined,
  'sections[].questions[].max': undefined,
  'sections[].questions[].minLength': undefined,
  'sections[].questions[].maxLength': undefined,
  'respondents.kinds': ['private-person', 'organisation', 'authority'],
  'respondents.name': 'optional',
} as const;

const pollRules = {
  stage: 'published',
  opens: '2020-01-01',
  closes: '2099-12-31',
  results: 'always',
  threshold: 1,
} as const;

const forBrowsers = { guarantee: 'one-per-browser', verification: undefined } as const;
const forPersons = { guarantee: 'one-per-verified-person', 'verification.publicKey': undefined } as const;

/** `name`: what the ids of the documents begin with. */
export function attackedContent(name: string, text: (field: TextField) => string): AttackedContent {
  const dialogue = `${name}-dialog`;
  const consultation = (id: string, more: object = {}) =>
    everyText('Consultation', {
      text: (field) => text({ ...field, path: `${id}.${field.path}` }),
      fixed: { id: `${name}-${id}`, dialogue, ...consultationRules, ...more },
    }) as Consultation;
  const poll = (id: string, more: object = {}) =>
    everyText('Poll', {
      text: (field) => text({ ...field, path: `${id}.${field.path}` }),
      fixed: { id: `${name}-${id}`, dialogue, area: 'areas-0', ...pollRules, ...more },
    }) as Poll;
  const polls = [
    poll('en', { ...forBrowsers, choice: { kind: 'one' } }),
    poll('flera', { ...forBrowsers, choice: { kind: 'several', max: 2 } }),
    poll('betyg', { ...forBrowsers, choice: { kind: 'rating' } }),
    poll('ordning', { ...forBrowsers, choice: { kind: 'ranking' } }),
    poll('stangd', { ...forBrowsers, choice: { kind: 'one' }, closes: '2020-01-31' }),
    poll('person', { ...forPersons, choice: { kind: 'one' } }),
  ];
  return {
    dialogue: everyText('Dialogue', {
      text: (field) => text({ ...field, path: `dialog.${field.path}` }),
      fixed: {
        id: dialogue,
        consultations: [`${name}-oppen`],
        polls: polls.map(({ id }) => id),
        'areas[].image.url': './bild.png',
        'initiatives[].parent': undefined,
        'initiatives[].consultations': [`${name}-oppen`],
        'initiatives[].status': 'planned',
      },
    }) as Dialogue,
    consultation: consultation('oppen'),
    upcoming: consultation('kommande', { opens: '2098-01-01' }),
    closed: consultation('avslutad', { closes: '2020-01-31' }),
    polls,
  };
}

/** By their files in a content folder. */
export const filesOf = ({ dialogue, polls, ...consultations }: AttackedContent): Record<string, unknown> =>
  Object.fromEntries(
    [
      ['dialogues', [dialogue]],
      ['consultations', Object.values(consultations)],
      ['polls', polls],
    ].flatMap(([kind, documents]) =>
      (documents as readonly { id: string }[]).map((one) => [`${kind as string}/${one.id}.json`, one]),
    ),
  );
