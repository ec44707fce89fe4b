import { css } from 'lit';

/** The whole form as it is on paper, in place of the step that is on the screen. */
export const styles = css`
  .on-paper {
    display: none;
  }
  @media print {
    .on-paper {
      display: block;
    }
    .on-paper ~ * {
      display: none;
    }
    /* All that was written, however long. */
    textarea {
      field-sizing: content;
    }
    .below {
      display: none;
    }
  }
`;
