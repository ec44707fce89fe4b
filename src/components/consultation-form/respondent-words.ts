import type { RespondentKind } from '../../contracts/index.ts';
import type { Wording } from '../../i18n/wording.ts';

export function respondentKindLabel(kind: RespondentKind, { msg }: Wording): string {
  switch (kind) {
    case 'private-person':
      return msg('Privatperson', { id: 'respondent.private-person' });
    case 'organisation':
      return msg('Företag, förening eller annan organisation', { id: 'respondent.organisation' });
    case 'authority':
      return msg('Kommun, region eller myndighet', { id: 'respondent.authority' });
  }
}

export function respondentFieldLabel(field: string, kind: RespondentKind, { msg }: Wording): string {
  switch (field) {
    case 'organisation':
      return kind === 'authority'
        ? msg('Myndighetens namn', { id: 'respondent.authority-name' })
        : msg('Organisationens namn', { id: 'respondent.organisation-name' });
    case 'organisationNumber':
      return msg('Organisationsnummer', { id: 'respondent.organisation-number' });
    case 'name':
      return msg('Ditt namn', { id: 'respondent.name' });
    case 'role':
      return msg('Din roll', { id: 'respondent.role' });
    case 'onBehalfOf':
      return msg('Du svarar för', { id: 'respondent.on-behalf-of' });
    default:
      return msg('E-post', { id: 'respondent.email' });
  }
}
