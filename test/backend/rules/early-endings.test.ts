import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createContent, type Content } from '../../../src/backend/content.ts';
import { createMemoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { Consultation } from '../../../src/contracts/index.ts';
import { exampleConsultation, exampleResponse, exampleTimes } from '../../support/example-consultation.ts';

it('tells results of a consultation that is closed before its day when all that was taken can be read', async () => {
  const open: Consultation = { ...exampleConsultation, results: 'after-closing', threshold: 1 };
  let content = createContent({ consultations: [open] });
  const listeners: (() => void)[] = [];
  const live: Content = {
    dialogues: content.dialogues,
    polls: content.polls,
    get consultations() {
      return content.consultations;
    },
    onReplaced: (listen) => void listeners.push(listen),
  };
  let now: Date = exampleTimes.during;
  const backend = createMemoryBackend(live, { now: () => now });
  await backend.respond(open.id, exampleResponse, {});
  content = createContent({ consultations: [{ ...open, stage: 'under-analysis' }] });
  listeners.forEach((listen) => listen());

  const { status, results } = await backend.outcome(open.id, {});
  assert.deepEqual([status, results], ['under-analysis', undefined]);
  now = new Date(now.getTime() + 21_000);
  assert.equal((await backend.outcome(open.id, {})).results?.total, 1);
});
