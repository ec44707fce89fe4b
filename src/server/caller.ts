import type { Caller } from '../backend/backend.ts';
import { receiptScheme } from '../backend/routes.ts';

/** Who calls, by the headers of the request. */
export function callerOf(headers: Headers): Caller {
  const receipt = receiptIn(headers.get('authorization') ?? '');
  const idempotencyKey = headers.get('idempotency-key');
  return { ...(receipt && { receipt }), ...(idempotencyKey !== null && { idempotencyKey }) };
}

/** The scheme's case does not matter (RFC 9110, 11.1). */
function receiptIn(authorization: string): string | undefined {
  const [scheme, ...code] = authorization.split(' ');
  return scheme?.toLowerCase() === receiptScheme.toLowerCase() ? code.join(' ') : undefined;
}
