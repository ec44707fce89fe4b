import { LitElement, css, html, type TemplateResult } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import { tellChange } from '../../controllers/backend-provider.ts';

/**
 * A backend for all the elements inside it, so that a page names it once. An element with a `backendClient` of
 * its own keeps that.
 *
 * @summary Gives the elements inside it a backend.
 * @slot - The elements, among whatever else the page has.
 */
export class SamradBackendProvider extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;
  static override readonly properties = {
    backend: { reflect: true },
    /**
     * @type {'samrad' | 'static' | string}
     * @default 'samrad'
     */
    kind: { reflect: true },
    backendClient: { attribute: false },
  };

  /** The URL of the backend's root, absolute or relative to the page. */
  backend: string | undefined;
  /** What the backend speaks; `static` is documents that are only to be read. */
  kind: string | undefined;
  /** A backend as an object; comes before the attributes. */
  backendClient: Backend | undefined;

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    tellChange(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samrad-backend-provider': SamradBackendProvider;
  }
}
