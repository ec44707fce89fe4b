import type { BackendError } from '../backend/errors.ts';
import { actions } from '../styles/actions.styles.ts';
import { addStyles } from '../styles/add-styles.ts';
import { panels } from '../styles/panels.styles.ts';
import { unkept } from '../styles/unkept.styles.ts';
import { tellAuthor } from './failure-words.ts';

export { failureInWords } from './failure-words.ts';

/** Tells the author, and keeps no more place than the failure takes: what stands below it need not wait. */
export function giveUp(error: BackendError, element: Element): void {
  tellAuthor(error, element);
  addStyles(element, actions, panels, unkept);
}
