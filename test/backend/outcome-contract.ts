import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PublishedOutcome, type Response } from '../../src/contracts/index.ts';
import type { Backend } from '../../src/backend/backend.ts';
import { exampleResponse, exampleTimes } from '../support/example-consultation.ts';
import { refused, setUp, type CreateSubject } from './contract-scene.ts';

export function outcomeContract(createSubject: CreateSubject): void {
  const answering = (trygghet: number): Response => ({
    ...exampleResponse,
    answers: { ...exampleResponse.answers, trygghet },
  });
  const send = async (backend: Backend, id: string, steps: readonly number[]): Promise<string> => {
    let receipt = '';
    for (const step of steps) ({ receipt } = await backend.respond(id, answering(step), {}));
    return receipt;
  };
  const shown = async (backend: Backend, id: string, receipt?: string) => {
    const { results } = PublishedOutcome.parse(await backend.outcome(id, receipt ? { receipt } : {}));
    return results;
  };
  const stepsOf = (results: Awaited<ReturnType<typeof shown>>) =>
    results?.questions.find(({ question }) => question === 'trygghet')?.choices?.map(({ count }) => count);

  for (const [policy, toAll, toWhoAnswered, afterwards] of [
    ['never', false, false, false],
    ['after-answering', false, true, true],
    ['after-closing', false, false, true],
    ['when-published', false, false, false],
    ['always', true, true, true],
  ] as const) {
    it(`shows the results of a consultation by the policy ${policy}`, async (t) => {
      const { backend, clock } = await setUp(t, createSubject);
      const id = `resultat-${policy}`;
      const receipt = await send(backend, id, [5, 5, 5, 5, 5, 4]);
      const other = await send(backend, 'parken', [5]);
      assert.equal((await shown(backend, id)) !== undefined, toAll);
      assert.equal((await shown(backend, id, other)) !== undefined, toAll);
      assert.equal((await shown(backend, id, receipt)) !== undefined, toWhoAnswered);
      clock.now = exampleTimes.after;
      assert.equal((await shown(backend, id)) !== undefined, afterwards);
      assert.equal((await backend.outcome(id, {})).policy, policy);
    });
  }

  it('counts what was answered, hides what is small and never tells what somebody wrote', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    await send(backend, 'resultat-after-closing', [5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 1]);
    clock.now = exampleTimes.after;
    const results = await shown(backend, 'resultat-after-closing');
    assert.equal(results?.total, 12);
    assert.deepEqual(stepsOf(results), [null, null, null, 6, 5]);
    assert.equal(results?.questions.find(({ question }) => question === 'namnforslag')?.answered, 12);
    assert.doesNotMatch(JSON.stringify(results), /Kim|Matar änder|Åparken/);
  });

  const hidden = [null, null, null, null, null];

  it('steps while it is open, and counts every answer in the end', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    const id = 'resultat-always';
    const pass = (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1_000));
    const told = async () => {
      pass(61);
      return stepsOf(await shown(backend, id));
    };
    await send(backend, id, [5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 1, 2]);
    assert.deepEqual(await told(), hidden, 'what is shown comes a step late');
    await send(backend, id, [5, 5, 5, 5]);
    assert.deepEqual(await told(), hidden, 'four would tell too much');
    const receipt = await send(backend, id, [5]);
    assert.deepEqual(await told(), hidden, 'what is hidden beside the small counts would be shown once');
    await backend.withdrawResponse({ receipt });
    assert.deepEqual(await told(), hidden);
    clock.now = exampleTimes.after;
    assert.deepEqual(await told(), [null, null, null, 5, 9], 'the erased answer is gone');
  });

  it('takes no step for answers that are replaced or withdrawn, and goes on from the end where it opens anew', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    const id = 'resultat-always';
    const total = async () => {
      clock.now = new Date(clock.now.getTime() + 61_000);
      return (await shown(backend, id))?.total;
    };
    const receipts: string[] = [];
    for (let i = 0; i < 10; i++) receipts.push(await send(backend, id, [5]));
    assert.equal(await total(), 5);
    await send(backend, id, [5, 5, 5, 5, 5]);
    assert.equal(await total(), 10);
    await send(backend, id, [1]);
    for (const receipt of receipts.slice(0, 6)) await backend.replaceResponse(answering(5), { receipt });
    const gone = await send(backend, id, [5]);
    await backend.withdrawResponse({ receipt: gone });
    assert.equal(await total(), 10);
    const during = clock.now;
    clock.now = exampleTimes.after;
    assert.equal(await total(), 16);
    clock.now = during;
    await send(backend, id, [5, 5, 5, 5, 5]);
    assert.equal(await total(), 16);
    await send(backend, id, [5, 5, 5, 5]);
    assert.equal(await total(), 16);
  });

  it('tells of the few who answered while it was open anew when there are more of them', async (t) => {
    const { backend, clock } = await setUp(t, createSubject);
    const id = 'resultat-after-closing';
    let end = exampleTimes.after.getTime();
    const openAnew = async (steps: readonly number[]) => {
      clock.now = exampleTimes.during;
      await send(backend, id, steps);
      clock.now = new Date((end += 61_000));
      return (await shown(backend, id))?.total;
    };
    await send(backend, id, [5, 5, 5, 5, 5, 4, 4, 4, 4, 4]);
    clock.now = exampleTimes.after;
    assert.equal((await shown(backend, id))?.total, 10);
    assert.equal(await openAnew([1, 2, 3, 4]), 10);
    assert.equal(await openAnew([5]), 15);
  });

  it('gives the outcome when its day has come, and the results that wait for it', async (t) => {
    const { backend, clock } = await setUp(t, createSubject, exampleTimes.during);
    await send(backend, 'aterkopplat', [5, 5, 5, 5, 5]);
    clock.now = exampleTimes.after;
    const before = await backend.outcome('aterkopplat', {});
    assert.deepEqual([before.status, before.outcome, before.results], ['closed', undefined, undefined]);
    assert.equal((await backend.consultation('aterkopplat')).outcome, undefined);
    clock.now = new Date('2026-05-20T00:00:00Z');
    const after = PublishedOutcome.parse(await backend.outcome('aterkopplat', {}));
    assert.equal(after.outcome?.publishedAt, '2026-05-20');
    assert.deepEqual((await backend.consultation('aterkopplat')).outcome, after.outcome);
    assert.equal(after.results?.total, 5);
    assert.equal(after.now, clock.now.toISOString());
  });

  it('has no outcome of what is not there or a draft', async (t) => {
    const { backend } = await setUp(t, createSubject);
    for (const id of ['finns-inte', 'utkast', '..', '']) await refused(backend.outcome(id, {}), 'not-found');
  });
}
