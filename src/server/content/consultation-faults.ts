import type { Consultation } from '../../contracts/index.ts';
import { asksForPersonalData } from '../../questionnaire/index.ts';
import { conditionFaults } from './condition-faults.ts';
import { dayFaults } from './day-faults.ts';
import type { Fault } from './finding.ts';
import { danglingOne, idsOf, repeatedIds } from './id-faults.ts';
import type { Neighbours } from './neighbours.ts';
import { questionFaults } from './question-faults.ts';
import { retentionFaults } from './retention-faults.ts';

/** What would keep a consultation from being answered, or from being answered lawfully. */
export function consultationFaults(consultation: Consultation, { ids, dialogues }: Neighbours): Fault[] {
  const { dialogue, sections } = consultation;
  const around = dialogue === undefined ? undefined : dialogues.get(dialogue);
  const met = new Set<string>();
  return [
    ...danglingOne(dialogue, ids.dialogues, ['dialogue'], 'dialogue'),
    ...(around ? danglingOne(consultation.area, idsOf(around.areas), ['area'], 'area') : []),
    ...dayFaults(consultation),
    ...privacyFaults(consultation),
    ...promiseFaults(consultation),
    ...retentionFaults(consultation),
    ...repeatedIds(sections, ['sections']),
    ...sections.flatMap(({ questions }, i) => repeatedIds(questions, ['sections', i, 'questions'], met)),
    ...sections.flatMap(({ questions }, i) =>
      questions.flatMap((question, j) => questionFaults(question, ['sections', i, 'questions', j])),
    ),
    ...conditionFaults(sections),
  ];
}

/** Who answers a consultation is not verified, so it must not be promised. */
const promiseFaults = ({ guarantee, verification = 'none' }: Consultation): Fault[] => [
  ...(guarantee === 'one-per-verified-person'
    ? [{ path: ['guarantee'], message: 'can be one-per-verified-person in polls alone' }]
    : []),
  ...(verification === 'none'
    ? []
    : [
        {
          path: ['verification'],
          message: `is "${verification}", but nothing verifies who answers a consultation; write "none" or leave it out`,
        },
      ]),
];

/** GDPR article 13: whoever is asked for personal data is told who handles it, why and for how long. */
const privacyFaults = (consultation: Consultation): Fault[] =>
  !asksForPersonalData(consultation) || consultation.notices?.privacy
    ? []
    : [
        {
          path: ['notices', 'privacy'],
          message: 'is missing, though the consultation asks for personal data; say who handles it and why',
        },
      ];
