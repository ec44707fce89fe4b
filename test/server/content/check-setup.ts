import { checkContent } from '../../../src/server/content/check-content.ts';
import { findingLine } from '../../../src/server/content/finding.ts';
import { exampleConsultation, exampleDialogue, examplePoll } from '../../support/example-consultation.ts';

/** Documents that may be wrong on purpose. */
export interface Documents {
  readonly dialogue?: object | string;
  readonly consultation?: object | string;
  readonly consultationId?: string;
  readonly poll?: object | string;
}

const written = (document: object | string): string =>
  typeof document === 'string' ? document : JSON.stringify(document, undefined, 2);

/** The example content, with something put in its place. */
export function check({
  dialogue = exampleDialogue,
  consultation = exampleConsultation,
  consultationId = 'parken',
  poll = examplePoll,
}: Documents = {}) {
  const { content, findings, warnings } = checkContent({
    dialogues: [{ file: 'dialogues/exempelstaden.json', id: 'exempelstaden', text: written(dialogue) }],
    consultations: [
      { file: `consultations/${consultationId}.json`, id: consultationId, text: written(consultation) },
    ],
    polls: [{ file: 'polls/viktigast.json', id: 'viktigast', text: written(poll) }],
  });
  return { content, findings, lines: findings.map(findingLine), warnings: warnings.map(findingLine) };
}

/** What is found, without file, line and column: `sections[0].id: the id "s" stands twice`. */
export const faultsIn = (documents: Documents): string[] =>
  check(documents).lines.map((line) => line.replace(/^\w+\/[\w-]+\.json(:\d+:\d+)?: /, ''));

/** The line on which a text stands, and its column; both count from 1. */
export function placeIn(document: object, text: string): string {
  const before = written(document).split(text)[0]?.split('\n') ?? [];
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
