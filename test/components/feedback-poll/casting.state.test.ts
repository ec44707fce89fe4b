import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  counted,
  hidesOnlyFew,
  isNews,
  asksForResults,
  nobodyVoted,
  openedState,
  problemOf,
  resultRows,
  screenOf,
  thresholdOf,
  withChoice,
} from '../../../src/components/feedback-poll/casting.state.ts';
import { toggled } from '../../../src/components/feedback-poll/feedback-poll.state.ts';
import { thresholdOf as thresholdThatDecides } from '../../../src/backend/outcome/small-cells.ts';
import type { Poll, PollResults } from '../../../src/contracts/index.ts';

const pollOf = (choice: Poll['choice'], results: Poll['results'] = 'always'): Poll => ({
  id: 'viktigast',
  question: { sv: 'Vad är viktigast?' },
  languages: ['sv'],
  options: ['a', 'b', 'c'].map((id) => ({ id, text: { sv: id } })),
  choice,
  results,
  guarantee: 'one-per-browser',
});
const one = pollOf({ kind: 'one' });
const two = pollOf({ kind: 'several', max: 2 });
const ranking = pollOf({ kind: 'ranking' });

describe('choosing', () => {
  it('keeps one of several radios, and several boxes in the order of the poll', () => {
    assert.deepEqual(toggled(one, ['a'], 'b', true), ['b']);
    assert.deepEqual(toggled(two, ['c'], 'a', true), ['a', 'c']);
    assert.deepEqual(toggled(two, ['a', 'c'], 'a', false), ['c']);
  });

  it('finds what keeps a choice from being cast', () => {
    assert.equal(problemOf(one, []), 'none');
    assert.equal(problemOf(one, ['a']), undefined);
    assert.equal(problemOf(two, ['a', 'b', 'c']), 'too-many');
    assert.equal(problemOf(two, ['a', 'b']), undefined);
    assert.equal(problemOf(ranking, []), 'unfinished');
    assert.equal(problemOf(ranking, ['a', 'b']), 'unfinished');
    assert.equal(problemOf(ranking, ['c', 'a', 'b']), undefined);
  });

  it('takes a problem away when it is mended and finds none that was not on show', () => {
    const shown = { ...openedState(undefined), problem: 'none' as const };
    assert.equal(withChoice(one, shown, ['a']).problem, undefined);
    assert.equal(withChoice(two, openedState(undefined), ['a', 'b', 'c']).problem, undefined);
  });
});

describe('the screen', () => {
  const fresh = openedState(undefined);
  const voted = openedState({ receipt: 'R', choice: ['a'] });

  it('is the question while it is open and one can vote here', () => {
    assert.equal(screenOf(fresh, 'open', true), 'choosing');
    assert.equal(screenOf(fresh, 'open', false), 'elsewhere');
    assert.equal(screenOf(voted, 'open', true), 'results');
  });

  it('is the results when it has closed and a notice before it opens, whoever asks', () => {
    assert.equal(screenOf(fresh, 'closed', false), 'results');
    assert.equal(screenOf(voted, 'upcoming', true), 'upcoming');
  });

  it('says whether a vote is the first or a changed one', () => {
    const cast = { receipt: 'R', choice: ['b'] };
    assert.equal(counted(fresh, cast, false).news, 'cast');
    assert.equal(counted(voted, cast, false).news, 'changed');
    assert.deepEqual(counted({ ...fresh, problem: 'none' }, cast, true), {
      view: 'results',
      choice: ['b'],
      cast,
      news: 'cast',
      unkept: true,
    });
  });
});

describe('the results', () => {
  it('are asked for as the policy has it', () => {
    const asked = (results: Poll['results']) =>
      [
        [true, false],
        [true, true],
        [false, false],
      ].map(([isOpen, hasVoted]) =>
        asksForResults(pollOf({ kind: 'one' }, results), isOpen as boolean, hasVoted as boolean),
      );
    assert.deepEqual(asked('always'), [true, true, true]);
    assert.deepEqual(asked('never'), [false, false, false]);
    assert.deepEqual(asked('after-answering'), [false, true, true]);
    assert.deepEqual(asked('after-closing'), [false, false, true]);
    assert.deepEqual(asked('when-published'), [false, false, true]);
  });

  const results: PollResults = {
    total: 10,
    options: [
      { id: 'b', votes: 4 },
      { id: 'a', votes: 6 },
      { id: 'c', votes: null },
    ],
    asOf: '2026-03-10T12:00:00Z',
    guarantee: 'one-per-browser',
  };

  it('stand in the order of the poll, each with its share of all who voted', () => {
    const rows = resultRows(one, results, { receipt: 'R', choice: ['b'] });
    assert.deepEqual(
      rows.map(({ option, votes, share, isMine }) => [option.id, votes, share, isMine]),
      [
        ['a', 6, 0.6, false],
        ['b', 4, 0.4, true],
        ['c', undefined, undefined, false],
      ],
    );
  });

  it('have shares of nothing while nobody has voted', () => {
    const empty = { ...results, total: 0, options: [{ id: 'a', votes: 0 }] };
    assert.equal(resultRows(one, empty, undefined)[0]?.share, 0);
  });

  it('mark what somebody put first in a ranking as hers, and nothing else', () => {
    const rows = resultRows(ranking, results, { receipt: 'R', choice: ['c', 'a', 'b'] });
    assert.deepEqual(
      rows.filter(({ isMine }) => isMine).map(({ option }) => option.id),
      ['c'],
    );
  });

  it('call a hidden number small only where it must be', () => {
    const hiding = (total: number, ...votes: (number | null)[]) => ({
      ...results,
      total,
      options: votes.map((count, index) => ({ id: 'abc'[index] as string, votes: count })),
    });
    assert.equal(hidesOnlyFew(one, hiding(64, 50, 10, null)), true);
    assert.equal(hidesOnlyFew(one, hiding(65, 50, 10, null)), false);
    assert.equal(hidesOnlyFew(one, hiding(4, null, null, null)), true);
    assert.equal(hidesOnlyFew(one, hiding(54, 50, null, null)), true);
    assert.equal(hidesOnlyFew(one, hiding(55, 50, null, null)), false);
    assert.equal(hidesOnlyFew(two, hiding(54, 50, null, null)), false);
    assert.equal(hidesOnlyFew(two, hiding(4, null, null, null)), true);
    assert.equal(hidesOnlyFew({ ...one, threshold: 10 }, hiding(59, 50, null, null)), true);
  });

  it('are that nobody voted only where that was counted after closing', () => {
    const closed = { ...one, closes: '2026-03-31' };
    const none = { ...results, total: 0 };
    assert.equal(nobodyVoted(closed, { ...none, asOf: '2026-03-31T22:00:00Z' }), true);
    assert.equal(nobodyVoted(closed, { ...none, asOf: '2026-03-31T21:59:59Z' }), false);
    assert.equal(nobodyVoted(closed, { ...results, asOf: '2026-03-31T22:00:00Z' }), false);
    assert.equal(nobodyVoted(one, none), false);
  });

  it('are no news when only the time differs', () => {
    assert.equal(isNews(results, { ...results, asOf: '2026-03-10T12:05:00Z' }), false);
    assert.equal(isNews(results, { ...results, total: 11 }), true);
    assert.equal(isNews(undefined, results), true);
  });
});

describe('the votes under which a number is said to be hidden', () => {
  it('are those under which it is', () => {
    for (const threshold of [undefined, 1, 3, 20]) {
      const poll = { ...one, threshold };
      assert.equal(thresholdOf(poll), thresholdThatDecides(poll));
    }
  });
});
