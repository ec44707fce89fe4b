import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flags } from '../../../../src/server/node/command-line/flags.ts';
import { unknownSettings } from '../../../../src/server/node/command-line/unknown-settings.ts';

test('finds what is written like a setting, with the one that it is most like', () => {
  for (const [name, nearest] of [
    ['SAMRAD_TRUSTED_PROXY', 'SAMRAD_TRUSTED_PROXIES'],
    ['SAMRAD_PROOFS', 'SAMRAD_PROOF'],
    ['SAMRAD_RATELIMIT', 'SAMRAD_RATE_LIMIT'],
    ['SAMRAD_ORIGIN', 'SAMRAD_ORIGINS'],
    ['SAMRAD_DB', 'SAMRAD_DATABASE'],
    ['SAMRAD_PORT', 'PORT'],
  ] as const) {
    assert.deepEqual(unknownSettings({ [name]: 'always' }), [{ name, nearest }]);
  }
});

test('says nothing of settings, of what is not ours, or of what tools and Kubernetes set', () => {
  const known = Object.values(flags).flatMap(({ env = [] }) => env);
  const others = ['PATH', 'PROOF', 'SAMRADET', 'SAMRAD_COUNTS', 'SAMRAD_BENCH_DIST', 'SAMRAD_SERVICE_HOST'];
  const names = [...known, ...others, 'SAMRAD_PORT_8787_TCP_ADDR'];
  const env = Object.fromEntries(names.map((name) => [name, 'x']));
  assert.deepEqual(unknownSettings({ ...env, SAMRAD_PORT: 'tcp://10.0.0.1:8787' }), []);
});
