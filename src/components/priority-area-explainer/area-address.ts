import type { LitElement, ReactiveController } from 'lit';
import type { ExplainerView } from './explainer-view.ts';
import { toggled } from './priority-area-explainer.state.ts';
import { openerOf } from './opener-of.ts';

type AddressHost = LitElement & { readonly fragment: boolean };

/** Takes the reader to the area that the page's address names, where the host has asked for that. */
export class AreaAddress implements ReactiveController {
  readonly #host: AddressHost;
  #view: ExplainerView | undefined;

  constructor(host: AddressHost) {
    this.#host = host;
    host.addController(this);
    void this.#arrive();
  }

  hostConnected(): void {
    // Not hashchange: it is silent where the address names the area already, as it does once a reader has opened it.
    addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  use(view: ExplainerView): void {
    this.#view = view;
  }

  /** Whoever has begun to read or to do something is left where she is: the code may have been long on its way. */
  async #arrive(): Promise<void> {
    await this.#host.updateComplete;
    const isUntouched = scrollY === 0 && document.activeElement === document.body;
    const opener = await this.#open();
    if (isUntouched) goTo(opener);
  }

  readonly #follow = (): void => void this.#open().then(goTo);

  /** Resolves to what opens the area, when that is drawn. */
  async #open(): Promise<HTMLElement | null | undefined> {
    const id = location.hash.slice(1);
    const view = this.#view;
    if (!this.#host.fragment || !view?.areas.some((area) => area.id === id)) return undefined;
    view.write({ ...view.state, open: toggled(view.state.open, id, true, view.layout) });
    await this.#host.updateComplete;
    return openerOf(this.#host.renderRoot, id);
  }
}

/** As browsers do with a fragment of the page itself. */
function goTo(target: HTMLElement | null | undefined): void {
  target?.focus({ preventScroll: true });
  target?.scrollIntoView();
}

/** Puts what a person opens into the page's address, and takes it out when she closes it. */
export function writeAddress(id: string, isOpen: boolean): void {
  const url = new URL(location.href);
  if (!isOpen && url.hash !== `#${id}`) return;
  url.hash = isOpen ? id : '';
  history.replaceState(history.state, '', url);
}
