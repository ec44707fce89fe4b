import { createPublicKey } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import type { VerifyIdentity } from '../../backend/records/person-records.ts';
import { refusal } from '../../backend/refusal.ts';
import type { Poll } from '../../contracts/index.ts';

type Verification = NonNullable<Poll['verification']>;

/** Asymmetric alone: with a shared secret whoever can check a token could write one. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Seconds that two clocks may be apart. */
const clockTolerance = 30;
/** A token is for the vote that follows, and not for the week. */
const maxTokenAge = '1 hour';

/** `readKey`: the public key of a name, as PEM. `now`: the clock that decides. */
export interface TokenVerifierOptions {
  readonly readKey: (name: string) => Promise<string>;
  readonly now?: () => Date;
}

/** Tells whose a token is: a JWT (RFC 7519) that the poll's issuer has signed for the poll's audience. */
export function createTokenVerifier({
  readKey,
  now = () => new Date(),
}: TokenVerifierOptions): VerifyIdentity {
  const remote = new Map<string, JWTVerifyGetKey>();

  const keysOf = async ({ jwks, publicKey }: Verification): Promise<JWTVerifyGetKey> => {
    if (jwks !== undefined) {
      const keys = remote.get(jwks) ?? keysAt(jwks);
      remote.set(jwks, keys);
      return keys;
    }
    const key = createPublicKey(await readKey(publicKey ?? ''));
    return async () => key;
  };

  return async ({ verification }, token) => {
    if (!verification) throw unavailable();
    const { issuer, audience } = verification;
    try {
      const keys = await keysOf(verification);
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms,
        clockTolerance,
        maxTokenAge,
        requiredClaims: ['sub', 'exp'],
        currentDate: now(),
      });
      if (typeof payload.sub === 'string' && payload.sub !== '') return { issuer, subject: payload.sub };
    } catch (cause) {
      if (!isRefused(cause)) throw unavailable(cause);
    }
    // Not why: that would help only whoever makes tokens up.
    throw refusal('identity-needed', 'The token does not show who has logged in. Log in again.');
  };
}

/** The keys that an issuer publishes, kept for a while and fetched anew when a token names another. */
function keysAt(url: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(url), { timeoutDuration: 5_000 });
  return (header, token) =>
    keys(header, token).catch((cause: unknown) => {
      // So a fetch fails; of a token it would say that its key is of another kind.
      throw cause instanceof TypeError ? unavailable(cause) : cause;
    });
}

/** The token is at fault, and not the way to the keys. */
const isRefused = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof errors.JWTClaimValidationFailed ||
  error instanceof errors.JWTExpired ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JWSInvalid ||
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JOSEAlgNotAllowed ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  // It names a way of signing that the key is not for.
  (error instanceof DOMException && error.name === 'DataError');

const unavailable = (cause?: unknown) =>
  refusal('unavailable', 'It cannot be checked just now who has logged in.', { retryAfter: 30, cause });
