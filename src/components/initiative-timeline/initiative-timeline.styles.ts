import { axis } from './styles/axis.styles.ts';
import { entries } from './styles/entries.styles.ts';

/** The list along its line, and what filters it by one press. */
export const styles = [axis, entries];
