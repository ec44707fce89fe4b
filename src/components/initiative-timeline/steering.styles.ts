import { bars } from './styles/bars.styles.ts';
import { details } from './styles/details.styles.ts';
import { filters } from './styles/filters.styles.ts';
import { forcedColors } from './styles/forced-colors.styles.ts';
import { print } from './styles/print.styles.ts';

/** What is folded, and the list as it is printed; they arrive with their code. */
export const styles = [bars, filters, details, forcedColors, print];
