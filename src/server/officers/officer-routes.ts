import type * as z from 'zod/mini';
import { Consultation, Dialogue, Poll, type ProblemName } from '../../contracts/index.ts';
import type { Role } from './officer.ts';

/** A route for the holders of tokens. They are no part of the port: no widget calls them. */
export interface OfficerRoute {
  readonly method: 'GET' | 'PUT';
  readonly path: string;
  readonly summary: string;
  /** Any of these will do. */
  readonly roles: readonly Role[];
  readonly parameters?: readonly object[];
  /** One of these goes in, or comes out. */
  readonly document?: readonly z.ZodMiniType[];
  /** Types of what comes out otherwise. */
  readonly types?: readonly string[];
  readonly problems: readonly ProblemName[];
}

export type OfficerRouteName = 'exportResponses' | 'writtenDocument' | 'publishDocument';

const anyOfficer = [
  'token-needed',
  'forbidden',
  'too-many-requests',
  'internal',
  'overloaded',
  'unavailable',
] as const;
const anyDocument = [Dialogue, Consultation, Poll];

const query = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
});

const kind = {
  name: 'kind',
  in: 'path',
  required: true,
  schema: { type: 'string', enum: ['dialogues', 'consultations', 'polls'] },
};

export const officerRoutes: Readonly<Record<OfficerRouteName, OfficerRoute>> = {
  exportResponses: {
    method: 'GET',
    path: '/v1/consultations/:id/responses',
    summary: 'The answers to a consultation, streamed; withdrawn ones are not in it',
    roles: ['read'],
    parameters: [
      query('format', 'csv opens in a spreadsheet; json has everything', {
        type: 'string',
        enum: ['csv', 'json'],
        default: 'csv',
      }),
      query('language', 'Of the headings', { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }),
      query('personal', 'With personal data; needs a reason', { type: 'boolean', default: false }),
      query('reason', 'Why personal data is taken out, for the audit log', {
        type: 'string',
        minLength: 1,
        maxLength: 500,
      }),
    ],
    types: ['text/csv; charset=utf-8', 'application/json'],
    problems: ['bad-request', 'not-found', ...anyOfficer],
  },
  writtenDocument: {
    method: 'GET',
    path: '/v1/documents/:kind/:id',
    summary: 'A document as its publisher wrote it, also while it is a draft',
    roles: ['read', 'publish'],
    parameters: [kind],
    document: anyDocument,
    problems: ['not-found', ...anyOfficer],
  },
  publishDocument: {
    method: 'PUT',
    path: '/v1/documents/:kind/:id',
    summary: 'Writes a document, checked with all others, and puts it into use',
    roles: ['publish'],
    parameters: [
      kind,
      {
        name: 'If-Match',
        in: 'header',
        description:
          'The ETag of the text that this one was made from: refused where somebody else wrote it meanwhile',
        schema: { type: 'string', maxLength: 200 },
      },
      {
        name: 'If-None-Match',
        in: 'header',
        description: '`*`: refused where there is a document of that name',
        schema: { type: 'string', maxLength: 200 },
      },
    ],
    document: anyDocument,
    problems: [
      'bad-request',
      'not-found',
      'invalid',
      'changed-meanwhile',
      'too-large',
      'unsupported-media-type',
      'disk-full',
      ...anyOfficer,
    ],
  },
};
