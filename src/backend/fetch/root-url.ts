import { BackendError } from '../errors.ts';

/** The absolute URL of a path under a backend's root, which may be relative to the page: `/`, `../svara/`. */
export const urlUnder = (root: string, path: string): string =>
  absoluteUrl(path.replace(/^\//, ''), absoluteUrl(root.endsWith('/') ? root : `${root}/`));

/** Throws a `BackendError` for what no browser could fetch, so that the mistake is seen as one in the page. */
export function absoluteUrl(url: string, root = globalThis.document?.baseURI): string {
  try {
    const { protocol, href } = new URL(url, root);
    if (protocol === 'http:' || protocol === 'https:') return href;
  } catch {
    // Said below.
  }
  throw new BackendError('not-configured', `"${url}" is no http or https URL`);
}
