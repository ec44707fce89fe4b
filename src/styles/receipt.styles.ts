import { css } from 'lit';

/** Boxes that say that it has come, or to take care, and the receipt as it is copied down. */
export const receipt = css`
  .panel.warning {
    border-inline-start-color: var(--_warning);
  }
  .panel.success {
    border-inline-start-color: var(--_success);
  }
  .code {
    inline-size: fit-content;
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: 0.04em;
    user-select: all;
  }
`;
