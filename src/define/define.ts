/** Registers an element, unless the page has one of that name already: two bundles on a page must not break it. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
