import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { exportPKCS8, exportSPKI, generateKeyPair } from 'jose';
import type { Poll } from '../../../src/contracts/index.ts';
import { verificationFaults } from '../../../src/server/content/verification-faults.ts';
import { keyFindings } from '../../../src/server/node/content/key-folder.ts';
import { examplePoll } from '../../support/example-consultation.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const promised: Poll = { ...examplePoll, guarantee: 'one-per-verified-person' };
const verification = { issuer: 'https://login.example.se', audience: 'samrad' };
const publicKey = 'login.pem';

describe('the verification of a poll', () => {
  it('is there where one vote a verified person is promised, and nowhere else, with one source of keys', () => {
    const jwks = 'https://login.example.se/keys';
    const pathsOf = (poll: Poll) => verificationFaults(poll).map(({ path }) => path.join('.'));
    assert.deepEqual(pathsOf(examplePoll), []);
    assert.deepEqual(pathsOf({ ...promised, verification: { ...verification, jwks } }), []);
    assert.deepEqual(pathsOf({ ...promised, verification: { ...verification, publicKey } }), []);
    assert.deepEqual(pathsOf(promised), ['verification']);
    assert.deepEqual(pathsOf({ ...promised, verification }), ['verification']);
    assert.deepEqual(pathsOf({ ...promised, verification: { ...verification, jwks, publicKey } }), [
      'verification',
    ]);
    assert.deepEqual(pathsOf({ ...examplePoll, verification: { ...verification, jwks } }), ['guarantee']);
  });

  it('has its key in the folder of keys, and a public one', async () => {
    const folder = await temporaryFolder();
    const poll: Poll = { ...promised, verification: { ...verification, publicKey } };
    const messages = async () =>
      (await keyFindings(folder, { polls: new Map([[poll.id, poll]]) })).map(({ message }) => message);
    assert.deepEqual(await messages(), ['is missing, though a poll names it']);
    await mkdir(join(folder, 'keys'));
    const keys = await generateKeyPair('ES256', { extractable: true });
    for (const [text, expected] of [
      ['nonsense', ['is no public key in PEM']],
      [await exportPKCS8(keys.privateKey), ['holds a private key; put the public one here']],
      [await exportSPKI(keys.publicKey), []],
    ] as const) {
      await writeFile(join(folder, 'keys', publicKey), text);
      assert.deepEqual(await messages(), expected);
    }
  });
});
