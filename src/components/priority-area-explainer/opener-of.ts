/** The button or the tab that opens an area, as it is drawn. */
export const openerOf = (root: ParentNode, area: string): HTMLElement | null =>
  root.querySelector(`[aria-controls="content.${area}"]`);
