import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import type { VerifyIdentity } from '../../../src/backend/records/person-records.ts';
import type { Poll } from '../../../src/contracts/index.ts';
import { createTokenVerifier } from '../../../src/server/identity/token-verifier.ts';
import { examplePoll } from '../../support/example-consultation.ts';

const issuer = 'https://login.example.se';
const audience = 'samrad';
const now = new Date('2026-03-10T12:00:00Z');
const seconds = now.getTime() / 1000;

let keys: { publicKey: CryptoKey; privateKey: CryptoKey };
let others: typeof keys;
let pem: string;

before(async () => {
  keys = await generateKeyPair('ES256', { extractable: true });
  others = await generateKeyPair('ES256', { extractable: true });
  pem = await exportSPKI(keys.publicKey);
});

const withKey: Poll = {
  ...examplePoll,
  guarantee: 'one-per-verified-person',
  verification: { issuer, audience, publicKey: 'login.pem' },
};

const claims = { iss: issuer, aud: audience, sub: 'anna', iat: seconds, exp: seconds + 300 };

const signed = (more: object = {}, key = keys.privateKey): Promise<string> =>
  new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(key);

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const verifier = (): VerifyIdentity => createTokenVerifier({ readKey: async () => pem, now: () => now });

describe('a token', () => {
  it('shows who has logged in, by a key in a file', async () => {
    assert.deepEqual(await verifier()(withKey, await signed()), { issuer, subject: 'anna' });
  });

  it('shows nothing where it is of another issuer, for another audience, too old, too early, unsigned or signed by others', async () => {
    const hmac = new TextEncoder().encode(pem);
    for (const [what, token] of [
      ['issuer', await signed({ iss: 'https://elsewhere.example.se' })],
      ['audience', await signed({ aud: 'another' })],
      ['expired', await signed({ exp: seconds - 31 })],
      ['not yet', await signed({ nbf: seconds + 60 })],
      ['old', await signed({ iat: seconds - 3_700, exp: seconds + 300 })],
      ['no end', await signed({ exp: undefined })],
      ['no age', await signed({ iat: undefined })],
      ['nobody', await signed({ sub: undefined })],
      ['empty', await signed({ sub: '' })],
      ['others', await signed({}, others.privateKey)],
      ['unsigned', new UnsecuredJWT(claims).encode()],
      [
        'the public key as a secret',
        await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(hmac),
      ],
      ['number', await signed({ sub: 7 })],
      ['for a key of another kind', [encoded({ alg: 'RS256' }), encoded(claims), 'AAAA'].join('.')],
      ['cut', (await signed()).slice(0, -4)],
      ['no token', 'nonsense'],
      ['empty', ''],
    ] as const) {
      await assert.rejects(verifier()(withKey, token), { reason: 'identity-needed' }, what);
    }
  });

  it('is checked by the keys that the issuer publishes, and cannot be while those are away', async () => {
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' };
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => void server.listen(0, resolve));
    after(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const at = (url: string): Poll => ({ ...withKey, verification: { issuer, audience, jwks: url } });
    const verify = verifier();
    assert.deepEqual(await verify(at(`http://127.0.0.1:${port}/keys`), await signed()), {
      issuer,
      subject: 'anna',
    });
    await assert.rejects(verify(at(`http://127.0.0.1:${port}/keys`), await signed({}, others.privateKey)), {
      reason: 'identity-needed',
    });
    await assert.rejects(verify(at('http://127.0.0.1:1/keys'), await signed()), { reason: 'unavailable' });
  });

  it('cannot be checked where the key cannot be read', async () => {
    const readKey = () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));
    await assert.rejects(createTokenVerifier({ readKey, now: () => now })(withKey, await signed()), {
      reason: 'unavailable',
    });
  });
});
