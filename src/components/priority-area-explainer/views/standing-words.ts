import { html, type TemplateResult } from 'lit';
import type { Wording } from '../../../i18n/wording.ts';

/** Whether the parties are yet to agree on an area, or are done with it. */
export const standingInWords = (status: 'proposed' | 'closed', { msg }: Wording): TemplateResult =>
  html`<strong>
    ${
      status === 'proposed'
        ? msg('Föreslaget område', { id: 'area.proposed' })
        : msg('Avslutat område', { id: 'area.closed' })
    }
  </strong>`;
