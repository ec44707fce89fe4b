import type { Backend } from '../backend/backend.ts';
import { BackendError } from '../backend/errors.ts';
import { backendFactory } from './backend-kinds.ts';

/** How an element says which backend it talks to; `backendClient` comes before the attributes. */
export interface BackendPointer {
  readonly backendClient?: Backend | undefined;
  readonly backend?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly src?: string | undefined;
}

/** The backend that an element points at. Rejects with reason `not-configured` where it points at none. */
export async function backendOf({ backendClient, backend, kind, src }: BackendPointer): Promise<Backend> {
  if (backendClient) return backendClient;
  if (src) return create('static', { src });
  if (backend) return create(kind ?? 'samrad', { url: backend });
  throw new BackendError('not-configured', 'no backend');
}

async function create(kind: string, address: { url: string } | { src: string }): Promise<Backend> {
  const factory = backendFactory(kind);
  if (!factory) throw new BackendError('not-configured', `kind="${kind}"`);
  return factory(address);
}
