import type { BackendError } from '../backend/errors.ts';
import { actions } from '../styles/actions.styles.ts';
import { addStyles } from '../styles/add-styles.ts';
import { panels } from '../styles/panels.styles.ts';
import { removeStyles } from '../styles/remove-styles.ts';
import { unkept } from '../styles/unkept.styles.ts';
import { tellAuthor } from './failure-words.ts';

export { failureInWords } from './failure-words.ts';

/**
 * Tells the author, and keeps no more place than the failure takes, if it is all there is: what stands below it need not
 * wait.
 */
export function giveUp(error: BackendError, element: Element, isPart?: true): void {
  tellAuthor(error, element);
  addStyles(element, actions, panels);
  if (isPart) return;
  addStyles(element, unkept);
  // What comes at last has its place kept again when it is read anew.
  element.addEventListener('samrad-ready', () => removeStyles(element, unkept), { once: true });
}
