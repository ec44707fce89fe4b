import type { Backend } from '../backend/backend.ts';

/** Where a backend of some kind is: the root of a service, or one document. Both are absolute or page-relative URLs. */
export type BackendAddress = { readonly url: string } | { readonly src: string };

/** Makes a backend for an address; it may load its code first. */
export type BackendFactory = (address: BackendAddress) => Backend | Promise<Backend>;

const factories = new Map<string, BackendFactory>();

/** Makes a kind of backend known by name, for the attribute `kind`. The entry points in `define/` do so. */
export function registerBackendKind(kind: string, create: BackendFactory): void {
  factories.set(kind, create);
}

export const backendFactory = (kind: string): BackendFactory | undefined => factories.get(kind);
