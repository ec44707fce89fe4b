import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answer, Condition } from '../../src/contracts/index.ts';
import { holds } from '../../src/questionnaire/condition.ts';

/** One answer of every shape. */
const answers: Readonly<Record<string, Answer>> = {
  text: 'ja',
  choice: 'trad',
  own: { other: 'trad' },
  several: ['trad', { other: 'bankar' }],
  order: ['bankar', 'trad'],
  scale: 3,
  zero: 0,
  matrix: { ljus: 'bra' },
  date: '2026-03-01',
  stance: 'partly',
  consent: true,
  place: { type: 'Point', coordinates: [15.6, 58.4] },
};
const known = new Map(Object.entries(answers));
const isTrue = (condition: Condition) => holds(condition, known);

describe('a condition', () => {
  it('holds where a question is answered, whatever the shape of the answer', () => {
    for (const question of Object.keys(answers)) assert.ok(isTrue({ question, answered: true }), question);
    assert.ok(!isTrue({ question: 'none', answered: true }));
  });

  it('compares text, choices, numbers, days, stances and consents as they are', () => {
    const equal: Record<string, string | number | boolean> = {
      text: 'ja',
      choice: 'trad',
      scale: 3,
      zero: 0,
      date: '2026-03-01',
      stance: 'partly',
      consent: true,
    };
    for (const [question, equals] of Object.entries(equal)) {
      assert.ok(isTrue({ question, equals }), question);
      assert.ok(!isTrue({ question, equals: 'annat' }), question);
    }
  });

  it('takes no number for its digits, no word for its letters and no tick for a word', () => {
    assert.ok(!isTrue({ question: 'scale', equals: '3' }));
    assert.ok(!isTrue({ question: 'zero', equals: false }));
    assert.ok(!isTrue({ question: 'text', equals: 'Ja' }));
    assert.ok(!isTrue({ question: 'consent', equals: 'true' }));
  });

  it('does not take what somebody wrote of her own for the option of that name', () => {
    assert.ok(!isTrue({ question: 'own', equals: 'trad' }));
    assert.ok(!isTrue({ question: 'several', includes: 'bankar' }));
  });

  it('finds an option among several and in an order, and in nothing else', () => {
    assert.ok(isTrue({ question: 'several', includes: 'trad' }));
    assert.ok(isTrue({ question: 'order', includes: 'trad' }));
    for (const question of ['text', 'choice', 'own', 'matrix', 'place', 'none']) {
      assert.ok(!isTrue({ question, includes: 'trad' }), question);
      assert.ok(!isTrue({ question, includes: 'ljus' }), question);
    }
  });

  it('compares numbers strictly, and nothing else', () => {
    assert.ok(isTrue({ question: 'scale', greaterThan: 2 }) && isTrue({ question: 'scale', lessThan: 4 }));
    assert.ok(!isTrue({ question: 'scale', greaterThan: 3 }) && !isTrue({ question: 'scale', lessThan: 3 }));
    assert.ok(isTrue({ question: 'zero', greaterThan: -0.5 }) && isTrue({ question: 'zero', lessThan: 0.5 }));
    for (const question of ['text', 'date', 'consent', 'several', 'matrix', 'none']) {
      assert.ok(!isTrue({ question, greaterThan: -1e9 }), question);
      assert.ok(!isTrue({ question, lessThan: 1e9 }), question);
    }
  });

  it('holds of what is not answered only through not', () => {
    const unanswered: Condition = { question: 'none', equals: 'x' };
    assert.ok(!isTrue(unanswered));
    assert.ok(isTrue({ not: unanswered }));
    assert.ok(isTrue({ not: { question: 'none', answered: true } }));
  });

  it('is joined by and, or and not as in logic', () => {
    const leaf = fc.constantFrom<Condition>(
      { question: 'choice', equals: 'trad' },
      { question: 'scale', greaterThan: 3 },
      { question: 'none', answered: true },
    );
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ not: tie('condition') }),
        fc.record({ and: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ or: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      ),
    }));
    const conditions = fc.array(condition, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(conditions, (parts) => {
        assert.equal(isTrue({ and: parts }), !isTrue({ or: parts.map((not) => ({ not })) }));
        assert.equal(isTrue({ or: parts }), !parts.every((part) => isTrue({ not: part })));
        const [first] = parts;
        if (first) assert.equal(isTrue({ not: { not: first } }), isTrue(first));
      }),
    );
  });
});
