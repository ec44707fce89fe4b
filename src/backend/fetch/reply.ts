import { BackendError, type FailureReason } from '../errors.ts';
import type { Reply } from './exchange.ts';

export const isSuccess = ({ status }: Reply): boolean => status >= 200 && status < 300;

/** The JSON document in a reply. Throws with reason `off-contract` where it is none or lacks one of the keys. */
export function documentIn<T extends object>(reply: Reply, keys: readonly (keyof T & string)[]): T {
  const document = jsonIn(reply, 'application/json');
  if (document && keys.every((key) => key in document)) return document as T;
  throw new BackendError('off-contract', reply.url);
}

/** What a status means by itself, as from a proxy on the way. */
export function reasonByStatus(status: number): FailureReason {
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  return status >= 500 ? 'unavailable' : 'off-contract';
}

/** The JSON object in a reply, where it says that it is of that type. */
export function jsonIn({ headers, text }: Reply, type: string): Record<string, unknown> | undefined {
  if (headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== type) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
