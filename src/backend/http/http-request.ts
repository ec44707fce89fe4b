import { checkedId } from '../fetch/checked-id.ts';
import type { Fetch } from '../fetch/exchange.ts';
import { urlUnder } from '../fetch/root-url.ts';

/** `url`: the backend's root, absolute or relative to the page. `timeout`: milliseconds for one call. */
export interface HttpAddress {
  readonly url: string;
  readonly fetch: Fetch;
  readonly timeout: number;
}

/** The absolute URL of a call at a path such as `/v1/polls/:id`. */
export function urlOf(root: string, path: string, id = '', query: object = {}): string {
  const url = urlUnder(
    root,
    path.replace(':id', () => checkedId(id)),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length > 0 ? `${url}?${new URLSearchParams(given)}` : url;
}
