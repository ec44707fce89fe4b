import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PollResults } from '../../src/contracts/index.ts';
import { exampleTimes } from '../support/example-consultation.ts';
import { refused, setUp, type CreateSubject } from './contract-scene.ts';
import { counted } from './voting-contract.ts';

const choose = (...choice: string[]) => ({ choice });

export function resultsContract(createSubject: CreateSubject): void {
  it('gives the results with what a vote stands for and the time of its clock', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    await backend.vote('en', choose('a'), {});
    assert.deepEqual(PollResults.parse(await backend.results('en', {})), {
      total: 1,
      options: [
        { id: 'a', votes: 1 },
        { id: 'b', votes: 0 },
        { id: 'c', votes: 0 },
      ],
      asOf: clock.now.toISOString(),
      guarantee: 'one-per-browser',
    });
  });

  for (const [policy, toAll, toVoters, afterwards] of [
    ['never', false, false, false],
    ['after-answering', false, true, true],
    ['after-closing', false, false, true],
    ['when-published', false, false, true],
    ['always', true, true, true],
  ] as const) {
    it(`shows results by the policy ${policy}`, async (t) => {
      const { backend, clock } = await setUp(t, createSubject);
      const poll = `visas-${policy}`;
      const { receipt } = await backend.vote(poll, choose('a'), {});
      const other = await backend.vote('en', choose('a'), {});
      const sees = async (is: boolean, receipt?: string) => {
        const caller = receipt === undefined ? {} : { receipt };
        const watching = () => {
          const stop = new AbortController();
          return backend.watchResults(poll, caller, () => stop.abort(), stop.signal);
        };
        if (is) {
          assert.equal((await backend.results(poll, caller)).total, 1);
          await watching();
          return;
        }
        const { message } = await refused(backend.results(poll, caller), 'results-hidden');
        await refused(watching(), 'results-hidden');
        assert.match(message, policy === 'never' ? /not shown/ : /can be seen .*2026-03-31/);
      };
      await sees(toAll);
      await sees(toAll, other.receipt);
      await sees(toVoters, receipt);
      clock.now = exampleTimes.after;
      await sees(afterwards);
    });
  }

  it('has no results of what is not there or a draft', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const { signal } = new AbortController();
    for (const id of ['finns-inte', 'utkast', '..', '']) {
      await refused(backend.results(id, {}), 'not-found');
      await refused(
        backend.watchResults(id, {}, () => assert.fail(), signal),
        'not-found',
      );
    }
  });

  it('hides small counts and steps in batches while the poll is open, and counts every vote in the end', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    const cast = async (...options: string[]) => {
      for (const option of options) await backend.vote('dolda', choose(option), {});
    };
    assert.deepEqual(await counted(backend, 'dolda'), [0, null, null, null]);
    await cast('a');
    assert.deepEqual(await counted(backend, 'dolda'), [1, null, null, null], 'how many is told at once');
    await cast('a', 'a', 'b', 'b', 'b');
    assert.deepEqual(await counted(backend, 'dolda'), [3, null, null, null], 'and of the rest in steps');
    await cast('a', 'a', 'b', 'c', 'c', 'c', 'a', 'a');
    assert.deepEqual(
      await counted(backend, 'dolda'),
      [9, null, null, null],
      'what is hidden beside c would be shown once',
    );
    await cast('b');
    assert.deepEqual(await counted(backend, 'dolda'), [12, 5, 4, 3]);
    await cast('a', 'a');
    assert.deepEqual(await counted(backend, 'dolda'), [12, 5, 4, 3], 'one more would tell that vote');
    clock.now = exampleTimes.after;
    assert.deepEqual(await counted(backend, 'dolda'), [17, 9, 5, 3]);
  });

  it('leaves a batch between what is shown last and what is shown in the end', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    for (let i = 0; i < 12; i++) await backend.vote('dolda', choose(i % 2 ? 'a' : 'b'), {});
    const { total } = await backend.results('dolda', {});
    await backend.vote('dolda', choose('c'), {});
    assert.equal((await backend.results('dolda', {})).total, total);
    clock.now = exampleTimes.after;
    assert.equal((await backend.results('dolda', {})).total - total, 4);
  });

  it('goes on from what was shown in the end, where a poll opens anew', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    for (let i = 0; i < 10; i++) await backend.vote('dolda', choose(i % 2 ? 'a' : 'b'), {});
    clock.now = exampleTimes.after;
    const end = await counted(backend, 'dolda');
    clock.now = exampleTimes.during;
    for (let i = 0; i < 5; i++) {
      assert.deepEqual(await counted(backend, 'dolda'), end);
      await backend.vote('dolda', choose('c'), {});
    }
    await backend.vote('dolda', choose('c'), {});
    assert.equal((await backend.results('dolda', {})).total, 13);
  });

  it('takes no step for a vote that is changed, however often', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const mine = await backend.vote('dolda', choose('a'), {});
    for (let i = 0; i < 17; i++) await backend.vote('dolda', choose('abc'[i % 3] ?? ''), {});
    const before = await counted(backend, 'dolda');
    await backend.vote('dolda', choose('c'), {});
    for (let i = 0; i < 7; i++) await backend.changeVote(choose('a'), mine);
    assert.deepEqual(await counted(backend, 'dolda'), before);
  });

  it('hides of several also what nearly all chose, which tells of the few who did not', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    for (let i = 0; i < 12; i++) await backend.vote('dolda-flera', choose('a', i % 2 ? 'b' : 'c'), {});
    await backend.vote('dolda-flera', choose('b', 'c'), {});
    for (let i = 0; i < 2; i++) await backend.vote('dolda-flera', choose('a', 'b'), {});
    for (let i = 0; i < 3; i++) await backend.vote('dolda-flera', choose('a'), {});
    assert.deepEqual(await counted(backend, 'dolda-flera'), [15, null, null, null]);
    clock.now = exampleTimes.after;
    assert.deepEqual(await counted(backend, 'dolda-flera'), [18, null, 9, null]);
  });

  it('tells who watches of the results now, and of each change', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const seen: number[] = [];
    const stop = new AbortController();
    await backend.watchResults(
      'en',
      {},
      ({ total }) => {
        seen.push(total);
        if (total === 2) stop.abort();
        else void backend.vote('en', choose('a'), {});
      },
      stop.signal,
    );
    assert.deepEqual(seen, [0, 1, 2]);
  });

  it('tells who watches of many votes at once in few words', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const seen: number[] = [];
    const stop = new AbortController();
    await backend.watchResults(
      'en',
      {},
      ({ total }) => {
        seen.push(total);
        if (total === 0) for (let i = 0; i < 40; i++) void backend.vote('en', choose('a'), {});
        if (total === 40) stop.abort();
      },
      stop.signal,
    );
    assert.equal(seen.at(-1), 40);
    assert.ok(seen.length <= 4, seen.join());
  });

  it('watches nothing for whoever has gone already', async (t) => {
    const { backend } = await setUp(t, createSubject);
    await backend.watchResults('en', {}, () => assert.fail('told'), AbortSignal.abort());
  });
}
