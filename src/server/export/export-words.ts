import type { RespondentKind, ResponseFlag, Stance } from '../../contracts/index.ts';

/** What a table of answers says besides the consultation's own texts. */
export interface ExportWords {
  /** An answer's place in the export. */
  readonly number: string;
  readonly receivedAt: string;
  readonly changedAt: string;
  readonly language: string;
  readonly flags: string;
  readonly other: string;
  readonly yes: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<RespondentKind, string>>;
  readonly respondent: Readonly<Record<PersonalField, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly flagged: Readonly<Record<ResponseFlag, string>>;
  readonly question: string;
  readonly part: string;
  readonly answer: string;
  readonly code: string;
  readonly count: string;
  readonly allAnswers: string;
  readonly answered: string;
  readonly hidden: string;
  readonly anyNumber: string;
  readonly from: string;
  readonly below: string;
  readonly toBelow: string;
  /** As spreadsheets in that language read numbers. */
  readonly decimalSign: string;
}

export type PersonalField = 'name' | 'organisation' | 'organisationNumber' | 'role' | 'onBehalfOf' | 'email';

const sv: ExportWords = {
  number: 'Nummer',
  receivedAt: 'Kom in (svensk tid)',
  changedAt: 'Ändrat (svensk tid)',
  language: 'Språk',
  flags: 'Att granska',
  other: 'Annat',
  yes: 'Ja',
  kind: 'Svarar som',
  kinds: { 'private-person': 'Privatperson', organisation: 'Organisation', authority: 'Myndighet' },
  respondent: {
    name: 'Namn',
    organisation: 'Organisation',
    organisationNumber: 'Organisationsnummer',
    role: 'Roll',
    onBehalfOf: 'Svarar för',
    email: 'E-post',
  },
  stances: { for: 'Tillstyrker', against: 'Avstyrker', partly: 'Tillstyrker delvis', abstain: 'Avstår' },
  flagged: { 'personal-number': 'Kan innehålla personnummer' },
  question: 'Fråga',
  part: 'Del',
  answer: 'Svar',
  code: 'kod',
  count: 'Antal',
  allAnswers: 'Alla svar',
  answered: 'Har svarat på frågan',
  hidden: 'Visas inte',
  anyNumber: 'Alla tal',
  from: 'Från',
  below: 'Under',
  toBelow: 'till under',
  decimalSign: ',',
};

const en: ExportWords = {
  number: 'Number',
  receivedAt: 'Received (Swedish time)',
  changedAt: 'Changed (Swedish time)',
  language: 'Language',
  flags: 'To be reviewed',
  other: 'Other',
  yes: 'Yes',
  kind: 'Answers as',
  kinds: { 'private-person': 'Private person', organisation: 'Organisation', authority: 'Authority' },
  respondent: {
    name: 'Name',
    organisation: 'Organisation',
    organisationNumber: 'Organisation number',
    role: 'Role',
    onBehalfOf: 'On behalf of',
    email: 'E-mail',
  },
  stances: { for: 'Approves', against: 'Opposes', partly: 'Approves in part', abstain: 'Abstains' },
  flagged: { 'personal-number': 'May contain a personal identity number' },
  question: 'Question',
  part: 'Part',
  answer: 'Answer',
  code: 'code',
  count: 'Count',
  allAnswers: 'All answers',
  answered: 'Have answered the question',
  hidden: 'Not shown',
  anyNumber: 'Any number',
  from: 'From',
  below: 'Below',
  toBelow: 'to below',
  decimalSign: '.',
};

/** Swedish, unless English is asked for. */
export const exportWords = (language: string): ExportWords => (language.split('-')[0] === 'en' ? en : sv);
