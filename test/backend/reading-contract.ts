import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PublishedConsultation, PublishedDialogue, PublishedPoll } from '../../src/contracts/index.ts';
import { exampleConsultation, examplePoll, exampleTimes } from '../support/example-consultation.ts';
import { refused, setUp, type CreateSubject } from './contract-scene.ts';

export function readingContract(createSubject: CreateSubject): void {
  it('gives a consultation as its publisher wrote it', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const { status: _, now: __, closesAt: ___, ...written } = await backend.consultation('parken');
    assert.deepEqual(written, exampleConsultation);
  });

  for (const [time, status] of [
    ['before', 'upcoming'],
    ['during', 'open'],
    ['lastMinute', 'open'],
    ['grace', 'closed'],
    ['after', 'closed'],
  ] as const) {
    it(`says that a consultation is ${status} (${time}), by the clock that decides`, async (t) => {
      const { backend } = await setUp(t, createSubject, exampleTimes[time]);
      const consultation = PublishedConsultation.parse(await backend.consultation('parken'));
      assert.equal(consultation.status, status);
      assert.equal(consultation.now, exampleTimes[time].toISOString());
      assert.equal(consultation.closesAt, '2026-03-31T22:00:00.000Z', 'the last day counts whole in Sweden');
    });
  }

  it('says the status of now, however often it was asked before', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    await backend.consultation('parken');
    clock.now = exampleTimes.after;
    const { status, now } = await backend.consultation('parken');
    assert.deepEqual({ status, now }, { status: 'closed', now: exampleTimes.after.toISOString() });
  });

  it('goes by the extended last day', async (t) => {
    const { backend } = await setUp(t, createSubject, exampleTimes.after);
    assert.equal((await backend.consultation('forlangt')).status, 'open');
  });

  it('goes by the stage that the clock cannot know', async (t) => {
    const { backend } = await setUp(t, createSubject);
    assert.equal((await backend.consultation('beslutat')).status, 'decided');
  });

  it('gives a poll as its publisher wrote it', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const { status, now: _, closesAt: __, ...written } = PublishedPoll.parse(await backend.poll('viktigast'));
    assert.deepEqual(written, examplePoll);
    assert.equal(status, 'open', 'one without days is open');
  });

  for (const [time, status] of [
    ['before', 'upcoming'],
    ['lastMinute', 'open'],
    ['grace', 'closed'],
  ] as const) {
    it(`says that a poll is ${status} (${time}), by the clock that decides`, async (t) => {
      const { backend } = await setUp(t, createSubject, exampleTimes[time]);
      const poll = PublishedPoll.parse(await backend.poll('mars'));
      assert.equal(poll.status, status);
      assert.equal(poll.now, exampleTimes[time].toISOString());
      assert.equal(poll.closesAt, '2026-03-31T22:00:00.000Z', 'the last day counts whole in Sweden');
    });
  }

  it('gives a dialogue without what has calls of its own', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const dialogue = PublishedDialogue.parse(await backend.dialogue('exempelstaden'));
    assert.ok(!('initiatives' in dialogue) && !('followUps' in dialogue));
  });

  for (const kind of ['dialogue', 'consultation', 'poll'] as const) {
    it(`finds no ${kind} of an unknown name, of a draft, or of a name that is a path`, async (t) => {
      const { backend } = await setUp(t, createSubject);
      for (const id of [
        'finns-inte',
        'utkast',
        '..',
        '../consultations/parken',
        'parken/responses',
        '%2e%2e',
        '',
        '__proto__',
      ]) {
        await refused(backend[kind](id), 'not-found');
      }
    });
  }
}
