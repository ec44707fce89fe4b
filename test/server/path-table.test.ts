import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PathTable } from '../../src/server/path-table.ts';

function setup() {
  const table = new PathTable<string>();
  for (const pattern of ['/v1/polls/:id', '/v1/polls/:id/votes', '/v1/polls/closed', '/v1/:kind/:id/log'])
    table.set(pattern, pattern);
  return (path: string) => {
    const found = table.find(path);
    return found && [found.value, { ...found.names }];
  };
}

it('finds the pattern of a path, and what stands where it has a name', () => {
  const find = setup();
  assert.deepEqual(find('/v1/polls/park/votes'), ['/v1/polls/:id/votes', { id: 'park' }]);
  assert.deepEqual(find('/v1/polls/park'), ['/v1/polls/:id', { id: 'park' }]);
});

it('takes what is written out before what has a name, and the other where that leads nowhere', () => {
  const find = setup();
  assert.deepEqual(find('/v1/polls/closed'), ['/v1/polls/closed', {}]);
  assert.deepEqual(find('/v1/polls/closed/votes'), ['/v1/polls/:id/votes', { id: 'closed' }]);
  assert.deepEqual(find('/v1/polls/park/log'), ['/v1/:kind/:id/log', { kind: 'polls', id: 'park' }]);
});

it('finds nothing for a path that is longer, shorter, or has an empty part', () => {
  const find = setup();
  for (const path of ['/', '/v1', '/v1/polls', '/v1/polls/', '/v1/polls/park/', '/v1/polls//votes', '//v1'])
    assert.equal(find(path), undefined, path);
});

it('reads what is percent-encoded, a slash as a part of a name, and keeps what is none as it stands', () => {
  const find = setup();
  assert.deepEqual(find('/v1/%70olls/%C3%A5n%2Fb'), ['/v1/polls/:id', { id: 'ån/b' }]);
  assert.deepEqual(find('/v1/polls/%zz'), ['/v1/polls/:id', { id: '%zz' }]);
  assert.deepEqual(find('/v1/polls/%2541'), ['/v1/polls/:id', { id: '%41' }]);
});
