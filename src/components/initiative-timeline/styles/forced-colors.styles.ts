import { css } from 'lit';

/** What keeps its shape, and what is chosen its contrast, in the colours that a reader forces on every page. */
export const forcedColors = css`
  @media (forced-colors: active) {
    li::before,
    li::after {
      border-color: CanvasText;
    }
    .marker {
      color: CanvasText;
    }
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
  }
`;
