import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Backend } from '../../src/backend/backend.ts';
import { createContent, type Content } from '../../src/backend/content.ts';
import { BackendError, type FailureReason } from '../../src/backend/errors.ts';
import { exampleConsultation, exampleDialogue, exampleTimes } from '../support/example-consultation.ts';
import { exampleResults } from '../support/example-results.ts';
import { initiativesDialogue } from '../support/example-initiatives.ts';
import { examplePolls } from '../support/example-polls.ts';

export interface Subject {
  readonly backend: Backend;
  readonly close?: () => Promise<void> | void;
}

/** Makes the backend under test over some content and the clock that decides. */
export type CreateSubject = (content: Content, now: () => Date) => Subject | Promise<Subject>;

const content = createContent({
  consultations: [
    exampleConsultation,
    { ...exampleConsultation, id: 'utkast', stage: 'draft' },
    { ...exampleConsultation, id: 'beslutat', stage: 'decided' },
    ...exampleResults,
    { ...exampleConsultation, id: 'forlangt', extendedTo: '2026-04-30', gracePeriod: undefined },
  ],
  polls: examplePolls,
  dialogues: [
    { ...exampleDialogue, consultations: ['parken', 'utkast'], polls: ['viktigast', 'utkast'] },
    initiativesDialogue,
  ],
});

export async function setUp(t: TestContext, createSubject: CreateSubject, at: Date = exampleTimes.during) {
  const clock = { now: at };
  const { backend, close } = await createSubject(content, () => clock.now);
  if (close) t.after(close);
  return { backend, clock };
}

/** Asserts that a call rejects with a `BackendError` of this reason, and gives it. */
export async function refused(call: Promise<unknown>, reason: FailureReason): Promise<BackendError> {
  const error = await call.then(
    () => assert.fail(`was not refused as ${reason}`),
    (error: unknown) => error,
  );
  assert.ok(error instanceof BackendError, String(error));
  assert.equal(error.reason, reason, error.message);
  assert.ok(error.message.length > 10, 'says what went wrong');
  return error;
}
