import type { LitElement, ReactiveController } from 'lit';

/** Whether each tab has a row of its own, as where the place is narrow. */
export const isStacked = (list: Element): boolean =>
  new Set([...list.children].map((tab) => (tab as HTMLElement).offsetTop)).size === list.childElementCount;

/** Says of the list of tabs whether they stand beside or below each other, which is for the place and the letters to decide. */
export class TabOrientation implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new ResizeObserver((entries) => {
    for (const { target } of entries)
      target.setAttribute('aria-orientation', isStacked(target) ? 'vertical' : 'horizontal');
  });

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    this.hostDisconnected();
    const list = this.#host.renderRoot.querySelector('[role=tablist]');
    if (list) this.#observer.observe(list);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
