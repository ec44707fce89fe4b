import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageTheme } from '../theme/page-theme.ts';

type ThemeHost = ReactiveControllerHost & HTMLElement & { readonly theme: string | undefined };

/** Follows the attribute `theme`: with `auto` the widget takes the page's own colours, as far as they can be read. */
export class Theme implements ReactiveController {
  readonly #host: ThemeHost;
  #page: Promise<PageTheme | undefined> | undefined;

  constructor(host: ThemeHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.theme !== 'auto') this.hostDisconnected();
    else
      this.#page ??= import('../theme/page-theme.ts').then(
        ({ PageTheme }) => new PageTheme(this.#host),
        () => (this.#page = undefined),
      );
  }

  hostDisconnected(): void {
    void this.#page?.then((page) => page?.end());
    this.#page = undefined;
  }
}
