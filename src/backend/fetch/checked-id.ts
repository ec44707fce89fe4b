import { BackendError } from '../errors.ts';
import { isId } from '../ids.ts';

/** An id for use in a path: one such as `..` would lead to another call. */
export function checkedId(id: string): string {
  if (isId(id)) return id;
  throw new BackendError('not-found', `"${id}" is no id`);
}
