import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exampleResponse } from '../support/example-consultation.ts';
import { refused, setUp, type CreateSubject } from './contract-scene.ts';

export function readOnlyContract(createSubject: CreateSubject): void {
  it('says that it takes no answers', async (t) => {
    const { backend } = await setUp(t, createSubject);
    const receipt = '0000-0000-0000-0000-0000-0000-0000';
    assert.equal(backend.readOnly, true);
    await refused(backend.respond('parken', exampleResponse, {}), 'read-only');
    await refused(backend.sentResponse({ receipt }), 'read-only');
    await refused(backend.replaceResponse(exampleResponse, { receipt }), 'read-only');
    await refused(backend.withdrawResponse({ receipt }), 'read-only');
    await refused(backend.vote('viktigast', { choice: ['trad'] }, {}), 'read-only');
    await refused(backend.changeVote({ choice: ['trad'] }, { receipt }), 'read-only');
    await refused(backend.results('viktigast', { receipt }), 'read-only');
    const { signal } = new AbortController();
    await refused(
      backend.watchResults('viktigast', { receipt }, () => assert.fail(), signal),
      'read-only',
    );
  });
}
