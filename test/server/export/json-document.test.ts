import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResponseRecord } from '../../../src/backend/records/response-records.ts';
import { jsonDocumentOf } from '../../../src/server/export/json-document.ts';
import { exampleConsultation, exampleResponse } from '../../support/example-consultation.ts';
import { exampleRecord, listed } from '../../support/example-record.ts';

async function* each(records: readonly ResponseRecord[]): AsyncGenerator<ResponseRecord> {
  yield* records;
}

async function setup(records: readonly ResponseRecord[], personal = false) {
  const pieces = jsonDocumentOf(exampleConsultation, each(records), { personal }, new Date(0));
  const text = (await listed(pieces)).join('');
  return { text, document: JSON.parse(text) };
}

test('holds the consultation and every answer to it', async () => {
  const { document } = await setup([exampleRecord(1), exampleRecord(2)]);
  assert.deepEqual(document.consultation, JSON.parse(JSON.stringify(exampleConsultation)));
  assert.deepEqual(
    document.responses,
    [1, 2].map((number) => ({
      receivedAt: exampleRecord(number).receivedAt,
      flags: [],
      answers: exampleResponse.answers,
      respondent: { kind: 'private-person' },
      language: 'sv',
    })),
  );
  assert.equal(document.exportedAt, '1970-01-01T00:00:00.000Z');
});

test('is a document also where nobody has answered', async () => {
  assert.deepEqual((await setup([])).document.responses, []);
});

test('leaves personal data out unless it is asked for, and with it what receipts are known by', async () => {
  const unknown = { ...exampleResponse, answers: { ...exampleResponse.answers, borttagen: 'Storgatan 1' } };
  const record = exampleRecord(1, { response: unknown });
  const { text } = await setup([record]);
  assert.doesNotMatch(text, /Kim|Storgatan/);
  const hashes = [record.receiptHash, record.bodyHash];
  for (const hash of hashes) assert.ok(!text.includes(hash));
  const whole = await setup([record], true);
  assert.match(whole.text, /Kim Exempel/);
  assert.match(whole.text, /Storgatan 1/);
  for (const hash of hashes) assert.ok(whole.text.includes(hash));
});
