import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BackendError } from '../../../src/backend/errors.ts';
import { TokenBuckets } from '../../../src/server/guard/token-buckets.ts';
import { OfficerDesk, type Visit } from '../../../src/server/officers/officer-desk.ts';
import { createMemoryOfficers } from '../../support/memory-officers.ts';

const operator = { id: 'command', name: 'root', role: 'publish' } as const;
const day = 86_400_000;

async function setup() {
  const clock = { now: new Date('2026-03-10T12:00:00Z') };
  const records = createMemoryOfficers();
  const wrongTokens = new TokenBuckets({ burst: 3, perSecond: 0.1 });
  const desk = new OfficerDesk({ records, wrongTokens, now: () => clock.now });
  const { token, id, hash } = await desk.issue('Åsa', 'read', 30, operator);
  const visit = (authorization: string | null, more: Partial<Visit> = {}) =>
    desk.admit({ authorization, roles: ['read'], object: 'consultations/parken', ...more });
  const refused = async (authorization: string | null, reason: string, more: Partial<Visit> = {}) => {
    await assert.rejects(
      visit(authorization, more),
      (error) => error instanceof BackendError && error.reason === reason,
    );
  };
  return { clock, records, desk, token, id, hash, visit, refused };
}

it('lets in whoever holds a token, by whichever case of the scheme', async () => {
  const { token, id, visit } = await setup();
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    const { name, role, id: known } = await visit(`${scheme} ${token}`);
    assert.deepEqual([name, role, known], ['Åsa', 'read', id]);
  }
});

it('keeps of a token its hash alone', async () => {
  const { records, token, hash } = await setup();
  assert.match(token, /^samrad_[\w-]{43}$/);
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.ok(!JSON.stringify([await records.tokens(), records.log]).includes(token.slice(7)));
});

it('lets in nobody else', async () => {
  const { token, refused } = await setup();
  for (const wrong of [
    null,
    '',
    token,
    `Basic ${token}`,
    `Receipt ${token}`,
    `Bearer ${token}x`,
    `Bearer ${token.toUpperCase()}`,
    `Bearer ${token}, Bearer ${token}`,
    'Bearer ',
  ]) {
    await refused(wrong, 'token-needed', { addressHash: String(wrong) });
  }
});

it('lets a token in until it expires and not a millisecond longer, also when the clock goes back', async () => {
  const { clock, token, visit, refused } = await setup();
  const start = clock.now.getTime();
  clock.now = new Date(start + 30 * day - 1);
  await visit(`Bearer ${token}`);
  clock.now = new Date(start + 30 * day);
  await refused(`Bearer ${token}`, 'token-needed');
  clock.now = new Date(start - day);
  await visit(`Bearer ${token}`);
});

it('lets in no token that was revoked, and revokes each once', async () => {
  const { desk, token, id, refused, records } = await setup();
  assert.equal(await desk.revoke(id, operator), true);
  await refused(`Bearer ${token}`, 'token-needed');
  assert.equal(await desk.revoke(id, operator), false);
  assert.equal(await desk.revoke('00000000', operator), false);
  assert.deepEqual(
    records.log.map(({ action }) => action),
    ['token-created', 'token-revoked', 'refused'],
  );
});

it('writes down once a day that a token was tried that is good no longer, and why', async () => {
  const { clock, desk, token, id, refused, records } = await setup();
  clock.now = new Date(clock.now.getTime() + 31 * day);
  for (let i = 0; i < 3; i++) await refused(`Bearer ${token}`, 'token-needed');
  await refused(`Bearer ${token}`, 'too-many-requests');
  await desk.revoke(id, operator);
  clock.now = new Date(clock.now.getTime() + day);
  await refused(`Bearer ${token}`, 'token-needed');
  assert.deepEqual(
    records.log.filter(({ action }) => action === 'refused').map(({ name, detail }) => [name, detail]),
    [
      ['Åsa', 'the token has expired'],
      ['Åsa', 'the token was revoked'],
    ],
  );
});

it('refuses a token of another role, and writes that down', async () => {
  const { token, id, refused, records } = await setup();
  await refused(`Bearer ${token}`, 'forbidden', { roles: ['publish'], object: 'documents/x' });
  const { at, ...entry } = records.log.at(-1) ?? assert.fail();
  assert.equal(at, '2026-03-10T12:00:00.000Z');
  assert.deepEqual(entry, {
    officer: id,
    name: 'Åsa',
    action: 'refused',
    object: 'documents/x',
    detail: 'the role is read',
  });
});

it('tells an address that sends wrong tokens to wait, and lets right ones in all the same', async () => {
  const { clock, token, visit, refused, records } = await setup();
  const wrong = `Bearer samrad_${'x'.repeat(43)}`;
  const from = { addressHash: 'one' };
  for (let i = 0; i < 3; i++) await refused(wrong, 'token-needed', from);
  await refused(wrong, 'too-many-requests', from);
  await refused('Bearer nonsense', 'too-many-requests', from);
  await refused(wrong, 'token-needed', { addressHash: 'another' });
  await refused(null, 'token-needed', from);
  await visit(`Bearer ${token}`, from);
  clock.now = new Date(clock.now.getTime() + 10_000);
  await refused(wrong, 'token-needed', from);
  assert.equal(records.log.length, 1, 'what anybody can do fills no log');
});
