import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import * as contracts from '../../src/contracts/index.ts';
import { checkContent } from '../../src/server/content/check-content.ts';

const page = await readFile('docs/content.md', 'utf8');

/** The documents that the page shows whole: a path, and the JSON after it. */
const examples = [...page.matchAll(/`(\w+)\/([\w-]+)\.json`\n\n```json\n([^]*?)```/g)].map(
  ([, kind = '', id = '', text = '']) => ({ kind, file: `${kind}/${id}.json`, id, text }),
);

test('every example is on contract', () => {
  const of = (kind: string) => examples.filter((one) => one.kind === kind);
  const { content, findings } = checkContent({
    dialogues: of('dialogues'),
    consultations: of('consultations'),
    polls: of('polls'),
  });
  assert.deepEqual(findings, []);
  assert.deepEqual([content.dialogues.size, content.consultations.size, content.polls.size], [1, 1, 1]);
});

const documented: Record<string, z.ZodMiniObject> = {
  Consultation: contracts.Consultation,
  Section: contracts.Section,
  RespondentPart: contracts.RespondentPart,
  Notices: contracts.Notices,
  PrivacyNotice: contracts.PrivacyNotice,
  Poll: contracts.Poll,
  Dialogue: contracts.Dialogue,
  Party: contracts.Party,
  Agreement: contracts.Agreement,
  PriorityArea: contracts.PriorityArea,
  Initiative: contracts.Initiative,
  FollowUp: contracts.FollowUp,
  ...Object.fromEntries(contracts.Question.def.options.map((one) => [one.shape.type.def.values[0], one])),
};

for (const [name, schema] of Object.entries(documented)) {
  test(`every field of ${name} is told of`, () => {
    const untold = Object.keys(schema.shape).filter(
      (field) => !page.includes(`\`${field}\``) && !page.includes(`"${field}":`),
    );
    assert.deepEqual(untold, []);
  });
}

test('every type of question is told of', () => {
  for (const { shape } of contracts.Question.def.options) {
    assert.ok(page.includes(`\`${String(shape.type.def.values[0])}\``), String(shape.type.def.values[0]));
  }
});
