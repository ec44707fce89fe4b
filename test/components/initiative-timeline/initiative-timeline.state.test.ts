import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  periodProblems,
  queryFor,
} from '../../../src/components/initiative-timeline/initiative-timeline.state.ts';
import { linkedInitiative } from '../../../src/components/initiative-timeline/linked-initiative.ts';

test('a query leaves out what an attribute should not have held', () => {
  const query = queryFor({ area: '', status: 'klar', from: 'förr', to: '1990', text: '' }, 'baklänges');
  const asked = Object.entries(query).filter(([, value]) => value);
  assert.deepEqual(Object.fromEntries(asked), { order: 'oldest', to: '1990' });
  assert.equal(queryFor({ status: 'paused' }, 'newest').status, 'paused');
});

test('a period is years, or other points of time, with its end not before its beginning', () => {
  for (const [from, to] of [
    ['1990', '1990'],
    ['199X', '1990'],
    ['2017-05', '2017-05-14'],
    ['', '1990'],
  ] as const) {
    assert.deepEqual(periodProblems({ from, to }), { from: undefined, to: undefined });
  }
  assert.deepEqual(periodProblems({ from: '90', to: '2017-13' }), { from: 'form', to: 'form' });
  assert.deepEqual(periodProblems({ from: '1991', to: '1990' }), { from: undefined, to: 'order' });
  assert.equal(queryFor({ from: '1991', to: '1990' }, 'oldest').to, undefined);
});

test('only an address of ours points at an initiative', () => {
  assert.equal(linkedInitiative('#samrad-massa-2027'), 'massa-2027');
  for (const hash of ['', '#massa', '#samrad-', '#samrad-Å', '#samrad-"]', '#samrad-a%20b']) {
    assert.equal(linkedInitiative(hash), undefined, hash);
  }
});
