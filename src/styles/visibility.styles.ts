import { css } from 'lit';

/** What is only for the ear, or only for the screen. */
export const visibility = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    /* Whatever it is on the screen. */
    .screen-only {
      display: none !important;
    }
  }
`;
