import type { BackendPointer } from './backend-source.ts';

export const providerTag = 'samrad-backend-provider';

/** Fired on a provider that points at another backend than before. Does not bubble: whoever uses it listens there. */
export const providerChanged = 'samrad-backend-changed';

export const tellChange = (provider: Element): boolean => provider.dispatchEvent(new Event(providerChanged));

/** The nearest provider above an element, through slots and shadow roots. */
export function providerOf(element: Element): Element | undefined {
  for (let node: Node | null | undefined = element; node;) {
    if (node instanceof Element && node.localName === providerTag) return node;
    node =
      (node instanceof Element && node.assignedSlot) || node.parentNode || (node as Partial<ShadowRoot>).host;
  }
  return undefined;
}

/** What a provider points at; its attributes can be read before its code has come. */
export const pointerOf = (provider: Element & BackendPointer): BackendPointer => ({
  backendClient: provider.backendClient,
  backend: provider.getAttribute('backend'),
  kind: provider.getAttribute('kind'),
});
