import { buttons } from './buttons.styles.ts';
import { focus } from './focus.styles.ts';
import { loading } from './loading.styles.ts';
import { tokens } from './tokens.styles.ts';
import { type } from './type.styles.ts';
import { visibility } from './visibility.styles.ts';

/** What every widget has before its own sheets. What it can wait for, or only some show at once, each brings itself. */
export const widget = [tokens, type, focus, visibility, buttons, loading];
