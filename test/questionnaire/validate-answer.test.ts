import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Question } from '../../src/contracts/index.ts';
import { longestText, validateAnswer } from '../../src/questionnaire/index.ts';

type OfType<T extends Question['type']> = Extract<Question, { type: T }>;

const sv = (text: string) => ({ sv: text });
const part = (id: string) => ({ id, text: sv(id) });
const options = ['a', 'b', 'c'].map(part);

/** A question called `q`. */
const asking = <T extends Question['type']>(
  type: T,
  more: Omit<OfType<T>, 'id' | 'type' | 'text'>,
): Question => ({ id: 'q', type, text: sv('q'), ...more }) as Question;

/** What is wrong, as `code` or `code limit`; `row: code` for a part of the answer. */
function faults(question: Question, value: unknown): string[] {
  return validateAnswer(question, value).map(({ pointer, code, limit }) => {
    const place = pointer === '/answers/q' ? '' : `${pointer.replace('/answers/q/', '')}: `;
    return `${place}${code}${limit === undefined ? '' : ` ${limit}`}`;
  });
}

function assertTaken(question: Question, ...values: unknown[]): void {
  for (const value of values) assert.deepEqual(faults(question, value), [], JSON.stringify(value));
}

function assertRefused(question: Question, fault: string, ...values: unknown[]): void {
  for (const value of values) assert.deepEqual(faults(question, value), [fault], JSON.stringify(value));
}

const notText = [0, 3, true, ['a'], { a: 'b' }];

describe('no answer', () => {
  const nothing = [undefined, null, false, '', ' \n', [], {}];
  const asked: Question[] = [
    asking('short-text', {}),
    asking('long-text', {}),
    asking('single-choice', { options }),
    asking('multiple-choice', { options, min: 2 }),
    asking('ranking', { options, min: 2 }),
    asking('scale', { from: 1, to: 5, lowLabel: sv('l'), highLabel: sv('h') }),
    asking('number', { min: 1 }),
    asking('date', { min: '2026-01-01' }),
    asking('stance', {}),
    asking('consent', {}),
  ];

  it('is right where none is required, whatever the limits', () => {
    for (const question of asked) assertTaken(question, ...nothing);
  });

  it('is wrong where one is required', () => {
    for (const question of asked) {
      assertRefused({ ...question, required: true } as Question, 'required', ...nothing);
    }
  });

  it('is all that is right for a statement, a file, a place and what is not known', () => {
    const unanswerable = [
      asking('statement', {}),
      asking('file', { required: true }),
      asking('place', { required: true }),
      { ...asking('stance', { required: true }), type: 'hologram' } as unknown as Question,
    ];
    for (const question of unanswerable) {
      assertTaken(question, ...nothing);
      assertRefused(question, 'unsupported', 'x', 1, ['x']);
    }
  });
});

describe('text', () => {
  it('has at most 300 characters on one line and 5 000 on several, unless the question says otherwise', () => {
    for (const [question, longest] of [
      [asking('short-text', {}), 300],
      [asking('long-text', {}), 5_000],
      [asking('short-text', { maxLength: 4 }), 4],
      [asking('long-text', { maxLength: 20_000 }), 20_000],
    ] as const) {
      assert.equal(longestText(question as OfType<'short-text'>), longest);
      assertTaken(question, 'x'.repeat(longest), ` ${'x'.repeat(longest)}\n`);
      assertRefused(question, `too-long ${longest}`, 'x'.repeat(longest + 1));
    }
  });

  it('has at least what the question says, blanks around it not counted', () => {
    const question = asking('short-text', { minLength: 3 });
    assertTaken(question, 'abc', '  abc ');
    assertRefused(question, 'too-short 3', 'ab', '  ab  ');
  });

  it('is counted as maxlength counts: a letter outside the basic plane as two', () => {
    const question = asking('short-text', { maxLength: 4 });
    assertTaken(question, '\u{1f333}\u{1f333}');
    assertRefused(question, 'too-long 4', '\u{1f333}\u{1f333}x');
  });

  it('is nothing but text', () => {
    for (const type of ['short-text', 'long-text'] as const) {
      assertRefused(asking(type, {}), 'wrong-type', ...notText);
    }
  });
});

describe('a single choice', () => {
  it('is one of the options', () => {
    const question = asking('single-choice', { options });
    assertTaken(question, 'a', 'c');
    assertRefused(question, 'unknown-option', 'd', 'A', ' a', 'constructor', { other: 'x' }, { a: 'a' });
    assertRefused(question, 'wrong-type', 1, true, ['a']);
  });

  it('may be words of one’s own where the question says so: 1-300 characters', () => {
    const question = asking('single-choice', { options, other: true });
    assertTaken(question, 'a', { other: 'x' }, { other: 'x'.repeat(300) }, { other: ` ${'x'.repeat(300)} ` });
    assertRefused(question, 'other-empty', { other: '' }, { other: '  ' });
    assertRefused(question, 'too-long 300', { other: 'x'.repeat(301) });
    assertRefused(question, 'wrong-type', { other: 5 });
    assertRefused(question, 'unknown-option', { other: 'x', more: 'y' }, { more: 'y' }, 'x');
  });
});

describe('a multiple choice', () => {
  it('is a list of different options', () => {
    const question = asking('multiple-choice', { options });
    assertTaken(question, ['a'], ['c', 'a', 'b']);
    assertRefused(question, 'unknown-option', ['d'], ['a', 'd'], [{ other: 'x' }], [{}]);
    assertRefused(question, 'duplicate-option', ['a', 'a'], ['a', 'b', 'a']);
    assertRefused(question, 'wrong-type', 'a', 1, true, { a: 'b' }, [1], [['a']], [null]);
  });

  it('has as many as the question says', () => {
    const question = asking('multiple-choice', { options, min: 2, max: 2 });
    assertTaken(question, ['a', 'b']);
    assertRefused(question, 'too-few 2', ['a']);
    assertRefused(question, 'too-many 2', ['a', 'b', 'c']);
  });

  it('counts words of one’s own as one, once', () => {
    const question = asking('multiple-choice', { options, other: true, max: 2 });
    assertTaken(question, [{ other: 'x' }], ['a', { other: 'x' }]);
    assertRefused(question, 'too-many 2', ['a', 'b', { other: 'x' }]);
    assertRefused(question, 'duplicate-option', [{ other: 'x' }, { other: 'y' }]);
    assertRefused(question, 'other-empty', ['a', { other: ' ' }]);
  });
});

describe('a ranking', () => {
  it('is one option or more in order, each once', () => {
    const question = asking('ranking', { options });
    assertTaken(question, ['b'], ['c', 'a', 'b']);
    assertRefused(question, 'duplicate-option', ['b', 'b']);
    assertRefused(question, 'unknown-option', ['d']);
    assertRefused(question, 'wrong-type', 'a', ['a', { other: 'x' }], ['a', 1]);
  });

  it('has as many as the question says', () => {
    const question = asking('ranking', { options, min: 2, max: 2 });
    assertTaken(question, ['c', 'a']);
    assertRefused(question, 'too-few 2', ['c']);
    assertRefused(question, 'too-many 2', ['a', 'b', 'c']);
  });
});

describe('a scale', () => {
  it('is a whole step from one end to the other', () => {
    for (const [from, to] of [
      [0, 10],
      [1, 2],
    ] as const) {
      const question = asking('scale', { from, to, lowLabel: sv('l'), highLabel: sv('h') });
      assertTaken(question, from, to);
      assertRefused(question, 'unknown-option', from - 1, to + 1, from + 0.5, NaN, Infinity);
      assertRefused(question, 'wrong-type', String(to), true, [from]);
    }
  });
});

describe('a matrix', () => {
  const rows = ['r', 's'].map(part);
  const columns = ['a', 'b'].map(part);

  it('has one column for each row, or for some', () => {
    const question = asking('matrix', { rows, columns });
    assertTaken(question, { r: 'a' }, { s: 'b', r: 'b' }, {}, undefined);
    assertRefused(
      question,
      'r: unknown-option',
      { r: 'c' },
      { r: '' },
      { r: 1 },
      { r: ['a'] },
      { r: 'constructor' },
    );
    assertRefused(question, 't: unknown-option', { t: 'a' });
    assertRefused(question, 'constructor: unknown-option', { constructor: 'a' });
    assertRefused(question, 'wrong-type', 'a', 1, true, ['a']);
  });

  it('has every row where it is required, and says which are missing', () => {
    const question = asking('matrix', { rows, columns, required: true });
    assertTaken(question, { r: 'a', s: 'b' });
    assert.deepEqual(faults(question, undefined), ['r: row-missing', 's: row-missing']);
    assertRefused(question, 's: row-missing', { r: 'a' });
    assert.deepEqual(faults(question, { t: 'a', r: 'a' }), ['t: unknown-option', 's: row-missing']);
  });
});

describe('a number', () => {
  it('is whole unless the question takes decimals', () => {
    assertTaken(asking('number', {}), 0, -0, 12, -7, 1e15, Number.MAX_SAFE_INTEGER);
    assertRefused(asking('number', {}), 'too-precise 0', 0.5, 1e-7);
    const question = asking('number', { decimals: 2 });
    assertTaken(question, 0.1, 1.15, -2.99, 100_000_000.01);
    assertRefused(question, 'too-precise 2', 0.001, 1.155);
  });

  it('is within its bounds, which count', () => {
    const question = asking('number', { min: -1.5, max: 10, decimals: 1 });
    assertTaken(question, -1.5, 10, 0);
    assertRefused(question, 'too-small -1.5', -1.6, -100);
    assertRefused(question, 'too-large 10', 10.1, 11);
  });

  it('is nothing that was only meant as one', () => {
    assertRefused(asking('number', {}), 'not-a-number', 'tolv', '12', NaN, Infinity, true, [1], { a: 1 });
  });

  it('may have any decimals up to as many as the question takes', () => {
    const decimals = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(decimals, fc.integer({ min: -1e9, max: 1e9 }), (places, digits) => {
        const written = Number(`${digits}e-${places}`);
        assertTaken(asking('number', { decimals: places }), written);
        if (places < 6) assertTaken(asking('number', { decimals: places + 1 }), written);
        if (places > 0 && digits % 10 !== 0) {
          assertRefused(asking('number', { decimals: places - 1 }), `too-precise ${places - 1}`, written);
        }
      }),
    );
  });
});

describe('a date', () => {
  it('is a day that exists', () => {
    assertTaken(asking('date', {}), '2026-03-01', '2028-02-29', ' 2026-12-31 ');
    for (const value of [
      '-',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '26-03-01',
      '2026-3-1',
      'idag',
    ]) {
      assertRefused(asking('date', {}), 'not-a-date', value);
    }
    assertRefused(asking('date', {}), 'not-a-date', 20_260_301, true, ['2026-03-01']);
  });

  it('is within its bounds, which count', () => {
    const question = asking('date', { min: '2026-02-28', max: '2026-03-01' });
    assertTaken(question, '2026-02-28', '2026-03-01');
    assertRefused(question, 'too-early 2026-02-28', '2026-02-27', '1999-12-31');
    assertRefused(question, 'too-late 2026-03-01', '2026-03-02', '2027-01-01');
  });
});

describe('a stance and a consent', () => {
  it('are one of four, and a tick', () => {
    assertTaken(asking('stance', {}), 'for', 'against', 'partly', 'abstain');
    assertRefused(asking('stance', {}), 'unknown-option', 'maybe', ' for ', 1, true, ['for']);
    assertTaken(asking('consent', {}), true);
    assertRefused(asking('consent', {}), 'wrong-type', 'true', 1, ['true']);
  });
});

it('never throws, whatever comes', () => {
  const questions = [
    asking('short-text', {}),
    asking('single-choice', { options, other: true }),
    asking('multiple-choice', { options, other: true }),
    asking('ranking', { options }),
    asking('scale', { from: 1, to: 5, lowLabel: sv('l'), highLabel: sv('h') }),
    asking('matrix', { rows: options, columns: options, required: true }),
    asking('number', {}),
    asking('date', {}),
    asking('stance', {}),
    asking('consent', {}),
    asking('place', {}),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...questions), fc.anything(), (question, value) => {
      for (const { pointer } of validateAnswer(question, value)) assert.match(pointer, /^\/answers\/q/);
    }),
  );
});
