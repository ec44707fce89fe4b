import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import type { AuditEntry, OfficerToken } from '../../../src/server/officers/officer-records.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { listed } from '../../support/example-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const entry = (number: number): AuditEntry => ({
  at: '2026-03-10T12:00:00.000Z',
  officer: '0a1b2c3d',
  name: 'Åsa',
  action: 'responses-exported',
  object: 'consultations/parken',
  detail: String(number),
});

const token: OfficerToken = {
  id: '0a1b2c3d',
  name: 'Åsa',
  role: 'read',
  hash: 'a'.repeat(64),
  createdAt: '2026-03-10T12:00:00.000Z',
  expiresAt: '2026-04-10T12:00:00.000Z',
  revokedAt: undefined,
};

async function setup() {
  const file = join(await temporaryFolder(), 'samrad.db');
  const store = await openStore(file);
  return { file, store, officers: store.officers };
}

it('gives tokens back as they were kept, and revokes each once', async () => {
  const { officers, store } = await setup();
  await officers.addToken(token);
  assert.deepEqual(await officers.tokenOf(token.hash), token);
  assert.equal(await officers.tokenOf('b'.repeat(64)), undefined);
  const at = '2026-03-11T12:00:00.000Z';
  assert.deepEqual(
    [await officers.revokeToken(token.id, at), await officers.revokeToken(token.id, at)],
    [true, false],
  );
  assert.deepEqual(await officers.tokens(), [{ ...token, revokedAt: at }]);
  await store.close();
});

it('lets nobody change, replace or take out a line of the log', async () => {
  const { file, officers, store } = await setup();
  await officers.note(entry(1));
  const others = new DatabaseSync(file);
  for (const change of [
    'DELETE FROM audit_log',
    "UPDATE audit_log SET name = 'Annan'",
    "INSERT OR REPLACE INTO audit_log SELECT at, entry, officer, 'Annan', action, object, detail FROM audit_log",
  ])
    assert.throws(() => others.exec(change), /the audit log only grows/, change);
  others.close();
  assert.deepEqual(await listed(officers.entries()), [entry(1)]);
  await store.close();
});

it('gives every entry once, also those of one instant, over more pages than one', async () => {
  const { officers, store } = await setup();
  for (let i = 0; i < 450; i++) await officers.note(entry(i));
  await officers.note({ ...entry(-1), at: '2026-03-09T12:00:00.000Z' });
  const entries = await listed(officers.entries());
  assert.equal(entries[0]?.detail, '-1');
  assert.deepEqual(
    entries.map(({ detail }) => Number(detail)).toSorted((a, b) => a - b),
    Array.from({ length: 451 }, (_, i) => i - 1),
  );
  assert.deepEqual(Object.keys(entries[0] ?? {}).sort(), Object.keys(entry(0)).sort());
  await store.close();
});
