import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createContent } from '../../../src/backend/content.ts';
import { BackendError } from '../../../src/backend/errors.ts';
import { createMemoryRecords } from '../../../src/backend/memory/memory-records.ts';
import { createMemoryVotes } from '../../../src/backend/memory/memory-votes.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import type { ResponseRecord } from '../../../src/backend/records/response-records.ts';
import {
  exampleConsultation,
  exampleDialogue,
  examplePoll,
  exampleResponse,
  exampleTimes,
} from '../../support/example-consultation.ts';
import { refused } from '../contract-scene.ts';

function setup() {
  const records = createMemoryRecords();
  const votes = createMemoryVotes();
  const secret = new Uint8Array(32).fill(7);
  const now = () => exampleTimes.during;
  const content = createContent({ consultations: [exampleConsultation] });
  const backend = createRecordBackend({ content, records, votes, secret, now });
  const all = async () => {
    const kept: ResponseRecord[] = [];
    for await (const record of records.all('parken')) kept.push(record);
    return kept;
  };
  return { backend, records, votes, secret, now, all };
}

const naming = (namnforslag: string) => ({
  ...exampleResponse,
  answers: { ...exampleResponse.answers, namnforslag },
});

it('keeps neither the receipt nor the key', async () => {
  const { backend, all } = setup();
  const idempotencyKey = 'sentinel-0123456789';
  const { receipt } = await backend.respond('parken', exampleResponse, { idempotencyKey });
  const kept = JSON.stringify(await all());
  for (const secret of [idempotencyKey, receipt, receipt.replaceAll('-', '')])
    assert.ok(!kept.includes(secret));
});

it('flags personal numbers for masking, and takes the flag away with them', async () => {
  const { backend, all } = setup();
  const { receipt } = await backend.respond('parken', naming('Jag är 19811228-9874'), {});
  assert.deepEqual((await all())[0]?.flags, ['personal-number']);
  await backend.replaceResponse(naming('Åparken'), { receipt });
  assert.deepEqual((await all())[0]?.flags, []);
  await backend.replaceResponse(naming('811228-9874'), { receipt });
  assert.deepEqual((await all())[0]?.flags, ['personal-number']);
});

it('leaves nothing of a response that was withdrawn', async () => {
  const { backend, records, all } = setup();
  const { receipt } = await backend.respond('parken', naming('sentinel'), {});
  const [record] = await all();
  await backend.withdrawResponse({ receipt });
  assert.deepEqual(await all(), []);
  assert.ok(!JSON.stringify(await records.find(record?.receiptHash ?? '')).includes('sentinel'));
});

it('opens nothing with a receipt from another secret', async () => {
  const { backend, records, votes, now } = setup();
  const content = createContent({ consultations: [exampleConsultation] });
  const other = createRecordBackend({ content, records, votes, secret: new Uint8Array(32).fill(8), now });
  const caller = { idempotencyKey: '0123456789abcdef' };
  const one = await backend.respond('parken', exampleResponse, caller);
  const two = await other.respond('parken', exampleResponse, caller);
  assert.notEqual(one.receipt, two.receipt);
});

it('lets what was sent be read, but not changed, when the consultation is taken down or made a draft', async () => {
  const { backend, records, votes, secret, now } = setup();
  const { receipt } = await backend.respond('parken', exampleResponse, {});
  for (const consultations of [[], [{ ...exampleConsultation, stage: 'draft' as const }]]) {
    const later = createRecordBackend({
      content: createContent({ consultations }),
      records,
      votes,
      secret,
      now,
    });
    const { changeable, response } = await later.sentResponse({ receipt });
    assert.equal(changeable, false);
    assert.deepEqual(response, exampleResponse);
    await refused(later.replaceResponse(exampleResponse, { receipt }), 'closed');
    await refused(later.withdrawResponse({ receipt }), 'closed');
  }
});

it('does not name drafts in a dialogue', async () => {
  const { records, votes, secret } = setup();
  const content = createContent({
    consultations: [exampleConsultation, { ...exampleConsultation, id: 'hemligt', stage: 'draft' }],
    polls: [examplePoll, { ...examplePoll, id: 'hemlig', stage: 'draft' }],
    dialogues: [{ ...exampleDialogue, consultations: ['parken', 'hemligt'], polls: ['viktigast', 'hemlig'] }],
  });
  const backend = createRecordBackend({ content, records, votes, secret });
  const { consultations, polls } = await backend.dialogue('exempelstaden');
  assert.deepEqual({ consultations, polls }, { consultations: ['parken'], polls: ['viktigast'] });
});

it('passes on that the records cannot keep an answer', async () => {
  const { votes, secret, now } = setup();
  const records = {
    ...createMemoryRecords(),
    add: async () => {
      throw new BackendError('disk-full', 'There is no room.');
    },
  };
  const content = createContent({ consultations: [exampleConsultation] });
  const backend = createRecordBackend({ content, records, votes, secret, now });
  await refused(backend.respond('parken', exampleResponse, {}), 'disk-full');
});

it('says that an answer was withdrawn when that happens while it is being replaced', async () => {
  const { backend: first, records, votes, secret, now } = setup();
  const { receipt } = await first.respond('parken', exampleResponse, {});
  const content = createContent({ consultations: [exampleConsultation] });
  const backend = createRecordBackend({
    content,
    records: { ...records, replace: async () => undefined, withdraw: async () => undefined },
    votes,
    secret,
    now,
  });
  await refused(backend.replaceResponse(exampleResponse, { receipt }), 'withdrawn');
  await refused(backend.withdrawResponse({ receipt }), 'withdrawn');
});
