import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorFaults } from '../../../src/components/initiative-timeline/author-faults.ts';
import { exampleDialogue } from './example-dialogue.ts';

const written = { order: 'oldest', group: 'decade' };
const faults = (more: Partial<Parameters<typeof authorFaults>[0]>) =>
  authorFaults({ ...written, ...more }, exampleDialogue);

test('says of each attribute that means nothing what could stand there', () => {
  const [area] = exampleDialogue.areas;
  assert.deepEqual(faults({ area: area?.id, status: 'planned', from: '199X', to: '2017-05' }), []);
  assert.match(faults({ area: 'fel' }).join(), new RegExp(`^area="fel" is none of .*${area?.id}`));
  assert.match(faults({ status: 'planerat' }).join(), /^status="planerat" is none of .*planned/);
  assert.match(faults({ order: 'nyast' }).join(), /^order="nyast" is none of oldest, newest$/);
  assert.match(faults({ group: 'sekel' }).join(), /^group="sekel" is none of decade, year, none$/);
  assert.match(faults({ from: 'abc', to: 'def' }).join(), /^from="abc" is not a decade.*,to="def" is not/);
  assert.deepEqual(faults({ from: '2020', to: '2010' }), ['to="2010" lies before from="2020"']);
});
