import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeing, counted } from '../../../../src/server/node/command-line/counted.ts';

test('one is told as one, and none and several as several', () => {
  const told = [0, 1, 2].map((count) => `${counted(count, 'answer')} ${agreeing(count, 'is', 'are')} here`);
  assert.deepEqual(told, ['0 answers are here', '1 answer is here', '2 answers are here']);
});
