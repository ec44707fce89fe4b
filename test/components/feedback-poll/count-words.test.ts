import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countInWords } from '../../../src/components/feedback-poll/views/count-words.ts';
import type { Poll, PollResults } from '../../../src/contracts/index.ts';
import { plainWording } from '../../support/plain-wording.ts';

const sv = await plainWording('sv');
const said = (choice: Poll['choice'], guarantee: PollResults['guarantee'], total = 3) =>
  countInWords({ choice } as Poll, { total, guarantee } as PollResults, sv);

test('counts votes where each is for one, and those who voted where a vote may be for several', () => {
  assert.equal(said({ kind: 'one' }, 'one-per-browser'), '3 röster');
  assert.equal(said({ kind: 'several', max: 2 }, 'one-per-browser'), '3 har röstat');
  assert.equal(said({ kind: 'several', max: 2 }, 'one-per-browser', 1), '1 har röstat');
});

test('speaks of persons just where each is known to be one', () => {
  const several = { kind: 'several', max: 2 } as const;
  assert.equal(said(several, 'one-per-verified-person'), '3 personer har röstat');
  assert.equal(said(several, 'one-per-verified-person', 1), '1 person har röstat');
  assert.equal(said(several, 'none'), '3 röster');
});
