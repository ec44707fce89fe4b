import type { ProblemName } from '../contracts/index.ts';

/** A route for catalogues and spreadsheets. They are no part of the port: no widget calls them. */
export interface OpenDataRoute {
  readonly path: string;
  readonly summary: string;
  readonly type: string;
  /** JSON Schema of what comes out. */
  readonly schema: object;
  /** Whether a caller who has the document already is told so. */
  readonly isTagged: boolean;
  readonly problems: readonly ProblemName[];
}

export type OpenDataRouteName = 'dataset' | 'resultsTable';

const anybody = ['not-found', 'internal', 'overloaded', 'unavailable'] as const;

export const openDataRoutes: Readonly<Record<OpenDataRouteName, OpenDataRoute>> = {
  dataset: {
    path: '/v1/dialogues/:id/dataset',
    summary: 'The open data of a dialogue, as a dataset of DCAT-AP-SE in JSON-LD',
    type: 'application/ld+json',
    schema: {
      type: 'object',
      required: ['@context', '@id', '@type', 'dct:title', 'dct:license', 'dcat:distribution'],
      properties: {
        '@context': { type: 'object' },
        '@id': { type: 'string', format: 'uri' },
        '@type': { const: 'dcat:Dataset' },
        'dcat:distribution': {
          type: 'array',
          items: { type: 'object', required: ['@id', '@type', 'dcat:accessURL'] },
        },
      },
    },
    isTagged: true,
    problems: anybody,
  },
  resultsTable: {
    path: '/v1/consultations/:id/results.csv',
    summary: 'The results of a consultation as a table, where anybody may see them; small counts are hidden',
    type: 'text/csv; charset=utf-8',
    schema: { type: 'string' },
    isTagged: false,
    problems: ['results-hidden', ...anybody],
  },
};
