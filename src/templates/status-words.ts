import type { InitiativeStatus } from '../contracts/index.ts';
import type { Wording } from '../i18n/wording.ts';

/** How far an initiative has come. */
export function statusInWords(status: InitiativeStatus, { msg }: Wording): string {
  switch (status) {
    case 'completed':
      return msg('Genomfört', { id: 'initiative.completed' });
    case 'ongoing':
      return msg('Pågår', { id: 'initiative.ongoing' });
    case 'planned':
      return msg('Planerat', { id: 'initiative.planned' });
    case 'idea':
      return msg('Idé', { id: 'initiative.idea' });
    case 'paused':
      return msg('Pausat', { id: 'initiative.paused' });
    case 'cancelled':
      return msg('Inställt', { id: 'initiative.cancelled' });
  }
}
