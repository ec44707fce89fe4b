import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { closesAt, graceEndsAt, openingAt, opensAt, statusAt } from '../../src/time/index.ts';

const march = { opens: '2026-03-01', closes: '2026-03-31', gracePeriod: 30 };

/** A millisecond before an instant, and at it. */
const around = (instant: string) => [new Date(Date.parse(instant) - 1), new Date(instant)] as const;

describe('a consultation', () => {
  it('opens when its first day begins in Sweden, and closes when its last day is over', () => {
    const [early, first] = around('2026-02-28T23:00:00Z');
    assert.deepEqual([openingAt(march, early), openingAt(march, first)], ['upcoming', 'open']);
    const [late, past] = around('2026-03-31T22:00:00Z');
    assert.deepEqual([openingAt(march, late), openingAt(march, past)], ['open', 'grace']);
    const [last, over] = around('2026-03-31T22:30:00Z');
    assert.deepEqual([openingAt(march, last), openingAt(march, over)], ['grace', 'closed']);
  });

  it('has no grace unless it gives some', () => {
    const [late, past] = around('2026-03-31T22:00:00Z');
    const { gracePeriod: _, ...without } = march;
    assert.deepEqual([openingAt(without, late), openingAt(without, past)], ['open', 'closed']);
    assert.deepEqual(graceEndsAt(without), closesAt(without));
  });

  it('closes later when it is extended', () => {
    const extended = { ...march, extendedTo: '2026-04-15' };
    assert.equal(closesAt(extended)?.toISOString(), '2026-04-15T22:00:00.000Z');
    assert.equal(openingAt(extended, new Date('2026-04-10T12:00:00Z')), 'open');
  });

  it('is open from the beginning, or for ever, where it has no such day', () => {
    const [longAgo, farOff] = [new Date('1990-01-01'), new Date('2190-01-01')];
    assert.equal(openingAt({}, longAgo), 'open');
    assert.equal(openingAt({}, farOff), 'open');
    assert.equal(openingAt({ opens: '2026-03-01' }, farOff), 'open');
    assert.equal(openingAt({ closes: '2026-03-31' }, longAgo), 'open');
    assert.deepEqual([opensAt({}), closesAt({}), graceEndsAt({})], [undefined, undefined, undefined]);
  });

  it('is closed when it is being looked through or decided, whatever the days say', () => {
    const during = new Date('2026-03-10T12:00:00Z');
    for (const stage of ['under-analysis', 'decided'] as const) {
      assert.equal(openingAt({ ...march, stage }, during), 'closed');
      assert.equal(statusAt({ ...march, stage }, during), stage);
    }
    assert.equal(statusAt({ ...march, stage: 'published' }, during), 'open');
  });

  it('is said to be closed in the grace period, to whoever has not begun', () => {
    assert.equal(statusAt(march, new Date('2026-03-31T22:10:00Z')), 'closed');
  });

  it('goes from upcoming to open to grace to closed and never back', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const order = ['upcoming', 'open', 'grace', 'closed'];
    fc.assert(
      fc.property(day, day, day, day, fc.nat(1_440), (a, b, now, then, gracePeriod) => {
        const [opens = '', closes = ''] = [a, b].map((date) => date.toISOString().slice(0, 10)).sort();
        const at = (instant: Date) => order.indexOf(openingAt({ opens, closes, gracePeriod }, instant));
        const [earlier, later] = now <= then ? [now, then] : [then, now];
        assert.ok(at(earlier) <= at(later));
      }),
    );
  });
});
