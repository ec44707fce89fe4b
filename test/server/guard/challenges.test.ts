import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Challenges } from '../../../src/server/guard/challenges.ts';
import { solved } from '../../support/solved.ts';

const form = 'polls/viktigast';
const key = '0123456789abcdef';
const start = Date.parse('2026-11-23T12:00:00Z');
/** Seconds after the start. */
const at = (seconds: number) => start + seconds * 1000;

function setup() {
  const work = {
    read: { puzzles: 4, bits: 6, seconds: 3_600 },
    refusal: { puzzles: 6, bits: 6, seconds: 60 },
  };
  const challenges = new Challenges(new Uint8Array(32).fill(7), work);
  const read = challenges.issue(form, 'read', start);
  const refusal = challenges.issue(form, 'refusal', start);
  return { challenges, read, refusal, work };
}

describe('a proof', () => {
  it('counts for the submission and the form that it was made for', () => {
    const { challenges, read, refusal } = setup();
    assert.equal(challenges.faultOf(solved(read, key), form, key, at(2)), undefined);
    assert.equal(challenges.faultOf(solved(refusal, key), form, key, at(0)), undefined);
    assert.equal(challenges.faultOf(solved(read, key), 'polls/annat', key, at(2)), 'other-form');
    assert.equal(challenges.faultOf(solved(read, key), 'consultations/viktigast', key, at(2)), 'other-form');
    assert.equal(challenges.faultOf(undefined, form, key, at(2)), 'none');
  });

  it('does not count for a second submission: a solution is of one key', () => {
    const { challenges, read } = setup();
    const proof = solved(read, key);
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{16}$/), (other) => {
        fc.pre(other !== key);
        assert.equal(challenges.faultOf(proof, form, other, at(2)), 'unsolved');
      }),
    );
  });

  it('counts until the challenge expires, and not from then on', () => {
    const { challenges, read, refusal } = setup();
    assert.equal(challenges.faultOf(solved(read, key), form, key, at(3_599.999)), undefined);
    assert.equal(challenges.faultOf(solved(read, key), form, key, at(3_600)), 'expired');
    assert.equal(challenges.faultOf(solved(refusal, key), form, key, at(60)), 'expired');
  });

  it('does not count when the form cannot have been read; that of a refusal does at once', () => {
    const { challenges, read, refusal } = setup();
    assert.equal(challenges.faultOf(solved(read, key), form, key, at(1)), 'hurried');
    assert.equal(challenges.faultOf(solved(refusal, key), form, key, at(1)), undefined);
  });

  it('counts on every server of one store, and on none of another', () => {
    const { challenges, read, work } = setup();
    const proof = solved(read, key);
    const twin = new Challenges(new Uint8Array(32).fill(7), work);
    const stranger = new Challenges(new Uint8Array(32).fill(8), work);
    assert.equal(twin.faultOf(proof, form, key, at(2)), undefined);
    assert.equal(stranger.faultOf(proof, form, key, at(2)), 'forged');
    assert.notEqual(challenges.issue(form, 'read', start), read, 'no two are the same');
  });

  it('does not count when any character of it is another', () => {
    const { challenges, read } = setup();
    const proof = solved(read, key);
    fc.assert(
      fc.property(fc.nat(proof.length - 1), fc.constantFrom(...'0a.~/-Z'), (place, character) => {
        fc.pre(proof[place] !== character);
        const forged = proof.slice(0, place) + character + proof.slice(place + 1);
        const isSolution = place > read.length;
        const fault = challenges.faultOf(forged, form, key, at(2));
        // With so few bits another number may happen to be a solution as well.
        assert.ok(fault !== undefined || isSolution, forged);
      }),
      { numRuns: 300 },
    );
  });

  it('does not count with easier puzzles, fewer of them, a later end, or a field moved into its neighbour', () => {
    const { challenges, read } = setup();
    for (const [from, to] of [
      ['.4.6.', '.4.0.'],
      ['.4.6.', '.1.6.'],
      ['.4.6.', '.46.0.'],
      [String(at(3_600) / 1000), String(at(99_999) / 1000)],
      ['.read.', '.refusal.'],
    ] as const) {
      assert.ok(read.includes(from), from);
      assert.equal(challenges.faultOf(solved(read.replace(from, to), key), form, key, at(2)), 'forged', to);
    }
  });

  it('does not count with solutions too few, too many, or none', () => {
    const { challenges, read } = setup();
    const proof = solved(read, key);
    for (const wrong of [
      proof.slice(0, proof.lastIndexOf('.')),
      `${proof}.0`,
      `${read}~`,
      read,
      '',
      '~',
      'x'.repeat(4_000),
    ]) {
      assert.ok(challenges.faultOf(wrong, form, key, at(2)), wrong.slice(-40));
    }
  });

  it('is looked at without an error, whatever it is', () => {
    const { challenges, read } = setup();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `${read}${text}`),
        ),
        (proof) => {
          assert.ok(challenges.faultOf(proof, form, key, at(2)));
        },
      ),
    );
  });
});
