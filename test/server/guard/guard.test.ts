import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '../../../src/backend/errors.ts';
import { Challenges } from '../../../src/server/guard/challenges.ts';
import { Guard, type GuardOptions } from '../../../src/server/guard/guard.ts';
import { solved } from '../../support/solved.ts';

const secret = new Uint8Array(32).fill(7);
const target = 'consultations/parken';
const idempotencyKey = '0123456789abcdef';

function setup(options: Partial<GuardOptions> = {}) {
  const clock = { now: Date.parse('2026-11-23T12:00:00Z') };
  const easy = { puzzles: 2, bits: 4, seconds: 600 };
  const challenges = new Challenges(secret, { read: easy, refusal: easy });
  const guard = new Guard({
    proof: 'adaptive',
    limitsRate: true,
    secret,
    challenges,
    now: () => clock.now,
    ...options,
  });
  const failure = (call: () => void): BackendError | undefined => {
    try {
      call();
      return undefined;
    } catch (error) {
      assert.ok(error instanceof BackendError);
      return error;
    }
  };
  /** Why a submission is not let through, if it is not. */
  const refused = (more: object = {}) => failure(() => guard.check({ target, idempotencyKey, ...more }));
  const sentAway = (addressHash: string | undefined) => failure(() => guard.admit(addressHash));
  /** How many submissions of an address are let through unproven before one is not. */
  const unproven = (addressHash: string) => {
    for (let count = 0; ; count++) if (refused({ addressHash })) return count;
  };
  return { guard, clock, refused, sentAway, unproven };
}

describe('the rate of an address', () => {
  it('has room for a school that answers at once, and says when to come back after that', () => {
    const { sentAway, clock } = setup();
    for (let i = 0; i < 600; i++) assert.equal(sentAway('school'), undefined);
    const failure = sentAway('school');
    assert.equal(failure?.reason, 'too-many-requests');
    assert.ok(failure.retryAfter && failure.retryAfter >= 1 && failure.retryAfter <= 11);
    assert.equal(sentAway('home'), undefined);
    clock.now += 1_000;
    assert.equal(sentAway('school'), undefined);
  });

  it('is not looked at where that is off, nor where nobody knows the address', () => {
    const off = setup({ limitsRate: false });
    const on = setup();
    for (let i = 0; i < 5_000; i++) {
      assert.equal(off.sentAway('a'), undefined);
      assert.equal(off.refused({ addressHash: 'a' }), undefined);
      assert.equal(on.sentAway(undefined), undefined);
    }
  });
});

describe('a proof that adapts', () => {
  it('is asked of an address that sends much, and of no other', () => {
    const { unproven, refused, clock } = setup();
    assert.equal(unproven('school'), 200);
    assert.equal(refused({ addressHash: 'home' }), undefined);
    const failure = refused({ addressHash: 'school' });
    assert.equal(failure?.reason, 'proof-required');
    const proof = solved(failure.problem?.challenge ?? '', idempotencyKey);
    assert.equal(refused({ addressHash: 'school', proof }), undefined);
    clock.now += 60_000;
    assert.equal(unproven('school'), 30);
  });

  it('is asked of all while there is an attack from many addresses, and no longer', () => {
    const { refused, guard, clock } = setup();
    let sent = 0;
    while (!refused({ addressHash: `attacker ${sent}` })) sent += 1;
    assert.equal(sent, 3_000);
    assert.equal(refused({ addressHash: 'home' })?.reason, 'proof-required');
    const challenge = guard.challengeFor(target) ?? '';
    clock.now += 3_000;
    const proof = solved(challenge, idempotencyKey);
    assert.equal(refused({ addressHash: 'home', proof }), undefined);
    clock.now += 60_000;
    assert.equal(refused({ addressHash: 'home' }), undefined);
    assert.equal(guard.challengeFor(target), undefined);
  });

  it('is asked of whoever fills in what people never meet, who is not turned away for it', () => {
    const { refused } = setup();
    const failure = refused({ honeypot: 'https://example.org' });
    assert.equal(failure?.reason, 'proof-required');
    const proof = solved(failure.problem?.challenge ?? '', idempotencyKey);
    assert.equal(refused({ honeypot: 'https://example.org', proof }), undefined);
    assert.equal(refused({ honeypot: '' }), undefined);
  });
});

describe('a proof', () => {
  it('is asked of everybody and every time where it is always asked for', () => {
    const { refused, guard } = setup({ proof: 'always', limitsRate: false });
    assert.ok(guard.challengeFor(target));
    const failure = refused();
    assert.equal(failure?.problem?.status, 403);
    const proof = solved(failure?.problem?.challenge ?? '', idempotencyKey);
    assert.equal(refused({ proof }), undefined);
    assert.equal(refused({ proof }), undefined, 'a retry is let through');
    assert.match(refused({ proof, idempotencyKey: 'another-key-of-16' })?.message ?? '', /not for this/);
    assert.equal(refused({ proof, idempotencyKey: undefined })?.reason, 'proof-required');
    assert.equal(refused({ proof, target: 'polls/parken' })?.reason, 'proof-required');
  });

  it('is asked of nobody where it is off', () => {
    const { refused, guard, unproven: _ } = setup({ proof: 'off' });
    for (let i = 0; i < 5_000; i++) assert.equal(refused({ addressHash: 'a', honeypot: 'x' }), undefined);
    assert.equal(guard.challengeFor(target), undefined);
  });
});
