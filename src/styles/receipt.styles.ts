import { css } from 'lit';

/** A receipt as it is copied down. */
export const receipt = css`
  .code {
    inline-size: fit-content;
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: 0.04em;
    user-select: all;
  }
`;
