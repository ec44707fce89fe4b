import type { PriorityArea, PublishedDialogue } from '../../contracts/index.ts';

/** What the reader has opened. In tabs just one area is open at a time. */
export interface ExplainerState {
  readonly open: readonly string[];
  readonly isEasyRead: boolean;
}

export type Layout = 'accordion' | 'tabs';

/** Attribute text is anything; what is not known is the default. */
export const layoutOf = (text: string | undefined): Layout => (text === 'tabs' ? 'tabs' : 'accordion');

/** The one area that is asked for, or all of them. */
export const shownAreas = (dialogue: PublishedDialogue, area: string | undefined): readonly PriorityArea[] =>
  area ? dialogue.areas.filter(({ id }) => id === area) : dialogue.areas;

/** What is open from the start: the area that is asked for, or the first tab. What was open before stays so. */
export function opened(
  areas: readonly PriorityArea[],
  layout: Layout,
  last: string | undefined,
  isAlone: boolean,
): readonly string[] {
  const isOne = isAlone || layout === 'tabs';
  const wanted = areas.find(({ id }) => id === last) ?? (isOne && areas[0]);
  return wanted ? [wanted.id] : [];
}

/** Opens or closes one. A tab can only be opened, and closes the one before it. */
export function toggled(
  open: readonly string[],
  id: string,
  isOpen: boolean,
  layout: Layout,
): readonly string[] {
  if (layout === 'tabs') return isOpen ? [id] : open;
  const others = open.filter((one) => one !== id);
  return isOpen ? [...others, id] : others;
}
