import type { Caller } from '../backend/backend.ts';
import { identityScheme, receiptScheme } from '../backend/routes.ts';
import type { AppRequest } from './app-request.ts';

/** Who calls, by the headers of the request, and by the hash of the address where one is taken. */
export function callerOf(headers: AppRequest['headers'], addressHash?: string): Caller {
  const authorization = headers.get('authorization') ?? '';
  const receipt = credentials(authorization, receiptScheme);
  const identityToken = credentials(authorization, identityScheme);
  const idempotencyKey = headers.get('idempotency-key');
  return {
    ...(receipt && { receipt }),
    ...(identityToken && { identityToken }),
    ...(idempotencyKey !== null && { idempotencyKey }),
    ...(addressHash !== undefined && { addressHash }),
  };
}

/** The scheme's case does not matter (RFC 9110, 11.1). */
function credentials(authorization: string, wanted: string): string | undefined {
  const [scheme, ...code] = authorization.split(' ');
  return scheme?.toLowerCase() === wanted.toLowerCase() ? code.join(' ') : undefined;
}
