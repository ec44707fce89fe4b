import type { ReactiveControllerHost } from 'lit';
import { copyText } from '../../device/clipboard.ts';

/** The link to an initiative that was copied last. */
export class CopiedLink {
  readonly #host: ReactiveControllerHost;

  /** `isDone`: it is on the clipboard; if not, it is shown. */
  last: { readonly id: string; readonly href: string; readonly isDone: boolean } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Resolves to whether it is on the clipboard: without TLS, or where the host forbids it, there is none. */
  async copy(id: string): Promise<boolean> {
    const { href } = new URL(`#samrad-${id}`, location.href);
    const isDone = await copyText(href);
    this.last = { id, href, isDone };
    this.#host.requestUpdate();
    return isDone;
  }
}
