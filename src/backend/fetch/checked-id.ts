import { BackendError } from '../errors.ts';

/** An id for use in a path: one such as `..` would lead to another call. */
export function checkedId(id: string): string {
  if (/^[a-z0-9][a-z0-9-]*$/.test(id)) return id;
  throw new BackendError('not-found', `"${id}" is no id`);
}
