import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listenError } from '../../../../src/server/node/http/listen-error.ts';

const taken = Object.assign(new Error('in use'), { code: 'EADDRINUSE' });

for (const [port, other] of [
  [8787, 8788],
  [65_535, 8787],
] as const) {
  test(`names a port that there is, where ${port} is taken`, () => {
    assert.equal(
      listenError(taken, port).message,
      `Port ${port} is taken by another program. Stop that, or choose another: --port ${other}.`,
    );
  });
}
