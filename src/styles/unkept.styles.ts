import { css } from 'lit';

/** For an element that shows all that will come, and that is short: no place is kept, whatever the page's sheet says. */
export const unkept = css`
  :host {
    min-block-size: 0 !important;
  }
  /* The fallback is running text. */
  slot {
    display: block;
  }
`;
