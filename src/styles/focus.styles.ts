import { css } from 'lit';

/** What has the focus is marked, and stands in sight. */
export const focus = css`
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  /* A sticky host header must not hide what gets focus (WCAG 2.4.11). */
  :focus,
  [tabindex],
  .field {
    scroll-margin-block: 6rem 2rem;
  }
`;
