import { css } from 'lit';

/** The kinds of buttons, and rows of them. */
export const actions = css`
  button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  button.secondary {
    border-color: currentcolor;
  }
  /* Its words stand where other words do; what can be hit goes on past them. */
  button.quiet {
    padding-inline: 0.5rem;
    margin-inline-start: calc(-0.5rem - 2px);
    font-weight: 500;
    text-align: start;
  }
  button:is(.quiet, :hover) {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:hover {
    text-decoration-thickness: 2px;
  }
  button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.25rem;
    align-items: center;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
    button.quiet {
      margin-inline-start: 0;
    }
  }
`;
