import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { InitiativeQuery } from '../../src/backend/initiatives/initiative-query.ts';
import { FollowUpList, InitiativePage } from '../../src/contracts/index.ts';
import { exampleDialogue } from '../support/example-consultation.ts';
import { earliestFirst, exampleInitiatives } from '../support/example-initiatives.ts';
import { dayAt } from '../../src/time/index.ts';
import { refused, setUp, type CreateSubject } from './contract-scene.ts';

export function initiativesContract(createSubject: CreateSubject): void {
  const asked = async (t: Parameters<typeof setUp>[0], query: InitiativeQuery) => {
    const { backend, clock } = await setUp(t, createSubject);
    const page = InitiativePage.parse(await backend.initiatives('insatser', query));
    return { ...page, ids: page.items.map(({ id }) => id), clock };
  };

  it('gives initiatives whole, from the earliest on, with the day in Sweden', async (t) => {
    const { ids, items, total, next, today, clock } = await asked(t, {});
    assert.deepEqual(ids, earliestFirst);
    assert.deepEqual(
      items.find(({ id }) => id === 'vanort'),
      exampleInitiatives.find(({ id }) => id === 'vanort'),
    );
    assert.deepEqual([total, next], [exampleInitiatives.length, null]);
    assert.equal(today, dayAt(clock.now));
  });

  for (const [query, ids] of [
    [{ order: 'newest' }, earliestFirst.toReversed()],
    [{ order: 'oldest' }, earliestFirst],
    [{ area: 'skola' }, ['resa', 'utbyte', 'avtal-b']],
    [{ area: 'parker' }, ['dammen', 'lekplats', 'avtal-b']],
    [{ area: 'okand' }, []],
    [{ status: 'completed' }, ['vanort', 'resa']],
    [{ party: 'foreningen' }, ['lekplats', 'avtal-a']],
    [{ area: 'skola', status: 'completed' }, ['resa']],
    [{ from: '1987-05', to: '1990' }, ['resa', 'utbyte']],
    [{ from: '1987-06', to: '1989' }, []],
    [{ to: '1985' }, ['dammen']],
    [{ from: '2017-05-15' }, ['lekplats']],
    [{ from: '199X', to: '199X' }, ['utbyte']],
    [{ text: 'BESÖK' }, ['vanort']],
    [{ text: 'city  sister' }, ['vanort']],
    [{ text: 'a\u030Arsmo\u0308te' }, ['utbyte']],
    [{ text: 'sister lekplatsen' }, []],
    [{ area: '', text: ' ' }, earliestFirst],
    [{ limit: 2 }, ['dammen', 'vanort']],
    [{ at: 'utbyte', limit: 2 }, ['utbyte', 'lekplats']],
    [{ at: 'utbyte', order: 'newest', limit: 3 }, ['utbyte', 'resa', 'vanort']],
    [{ at: 'utbyte' }, earliestFirst],
    [{ at: 'utbyte', area: 'skola', limit: 3 }, ['resa', 'utbyte', 'avtal-b']],
    [{ at: 'utbyte', status: 'completed', limit: 1 }, ['vanort']],
    [{ at: 'borttagen', limit: 1 }, ['dammen']],
  ] satisfies [InitiativeQuery, string[]][]) {
    it(`finds ${JSON.stringify(ids)} for ${JSON.stringify(query)}`, async (t) => {
      assert.deepEqual((await asked(t, query)).ids, ids);
    });
  }

  for (const order of ['oldest', 'newest'] as const) {
    it(`leads through all pages, ${order} first, also when the filter changes between them`, async (t) => {
      const { backend } = await setUp(t, createSubject);
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await backend.initiatives('insatser', { order, limit: 2, cursor: cursor ?? undefined });
        assert.equal(page.total, earliestFirst.length);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor && seen.length < 20);
      assert.deepEqual(seen, order === 'oldest' ? earliestFirst : earliestFirst.toReversed());

      const { next } = await backend.initiatives('insatser', { order: 'oldest', limit: 3 });
      const { items } = await backend.initiatives('insatser', { cursor: next ?? '', area: 'parker' });
      assert.deepEqual(
        items.map(({ id }) => id),
        ['lekplats', 'avtal-b'],
      );
    });
  }

  it('counts what each choice of a filter would give in place of the one that is made', async (t) => {
    const { total, counts } = await asked(t, { area: 'skola', status: 'completed' });
    assert.equal(total, 1);
    assert.deepEqual(counts, {
      area: { parker: 0, skola: 1, tom: 0 },
      status: { idea: 0, planned: 1, ongoing: 0, completed: 1, paused: 1, cancelled: 0 },
      party: { kommunen: 0, foreningen: 0 },
    });
    const all = await asked(t, { limit: 1 });
    assert.deepEqual(all.counts.party, { kommunen: 2, foreningen: 2 });
    assert.deepEqual(all.counts.area, { parker: 3, skola: 3, tom: 0 });
  });

  for (const [query, pointer, how] of [
    [{ area: 'Skolan' }, '/area', /a-z, 0-9 and hyphens/],
    [{ status: 'klar' as 'idea' }, '/status', /idea, planned, ongoing/],
    [{ party: '../x' }, '/party', /a-z, 0-9/],
    [{ from: 'igår' }, '/from', /1990, 2017-05/],
    [{ to: '1990/2000' }, '/to', /1990, 2017-05/],
    [{ from: '2000', to: '1999' }, '/to', /before from/],
    [{ text: 'x'.repeat(201) }, '/text', /at most 200/],
    [{ order: 'random' as 'oldest' }, '/order', /oldest or newest/],
    [{ limit: 0 }, '/limit', /from 1 to 200/],
    [{ limit: 201 }, '/limit', /from 1 to 200/],
    [{ limit: 1.5 }, '/limit', /whole number/],
    [{ limit: NaN }, '/limit', /whole number/],
    [{ cursor: 'abc' }, '/cursor', /"next"/],
    [{ at: 'Å' }, '/at', /a-z/],
    [{ at: 'utbyte', cursor: 'x' }, '/at', /beside cursor/],
  ] satisfies [InitiativeQuery, string, RegExp][]) {
    it(`refuses ${JSON.stringify(query)}, and says which part and how to mend it`, async (t) => {
      const { backend } = await setUp(t, createSubject);
      const { message, problem } = await refused(backend.initiatives('insatser', query), 'invalid');
      assert.match(message, how);
      assert.equal(problem?.errors?.length, 1);
      assert.equal(problem?.errors?.[0]?.pointer, pointer);
      assert.match(problem?.errors?.[0]?.detail ?? '', how);
    });
  }

  it('gives the follow-ups of a dialogue', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const { items } = FollowUpList.parse(await backend.followUps('exempelstaden'));
    assert.deepEqual(items, exampleDialogue.followUps);
  });

  for (const id of ['finns-inte', '..', '', '__proto__']) {
    it(`finds no initiatives or follow-ups of "${id}"`, async (t) => {
      const { backend } = await setUp(t, createSubject);
      await refused(backend.initiatives(id, {}), 'not-found');
      await refused(backend.followUps(id), 'not-found');
    });
  }
}
