import * as z from 'zod/mini';
import { Id, Instant, Response, ResponseFlag } from '../../../contracts/index.ts';
import { fieldProblems } from '../../../contracts/field-problems.ts';
import { pathAt } from '../../content/finding.ts';
import type { Finding } from '../../content/finding.ts';
import { readJson } from '../../content/json-source.ts';

const ArchivedResponse = z.extend(Response, {
  receiptHash: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')),
  bodyHash: z.string().check(z.regex(/^[0-9a-f]{0,128}$/, 'must be hexadecimal digits')),
  receivedAt: Instant,
  changedAt: z.optional(Instant),
  flags: z.array(ResponseFlag),
});
export type ArchivedResponse = z.infer<typeof ArchivedResponse>;

/** Of the consultation only the id is read: its contract may have moved on since. */
const Archive = z.strictObject({
  exportedAt: Instant,
  personal: z.literal(true),
  consultation: z.looseObject({ id: Id }),
  responses: z.array(ArchivedResponse),
});
export type Archive = z.infer<typeof Archive>;

/** A JSON export with all that was stored, or what keeps it from being one, with file and place. */
export function readArchive(file: string, text: string): Archive | readonly Finding[] {
  const value = parsed(text);
  const findings = faultsIn(value).map(({ pointer, detail }) => ({ path: pathAt(pointer), message: detail }));
  if (findings.length === 0) return value as Archive;
  // Where parts stand takes much memory to know, so it is asked only when something is wrong.
  const source = readJson(text);
  if ('message' in source) return [{ file, ...source }];
  return findings.map((finding) => ({ file, ...source.placeOf(finding.path), ...finding }));
}

const nothing = Symbol('no JSON');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return nothing;
  }
}

interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

function faultsIn(value: unknown): readonly Fault[] {
  if (typeof value === 'object' && value !== null && 'personal' in value && value.personal === false) {
    return [
      {
        pointer: '/personal',
        detail:
          'is false: answers and receipts are not whole without it; export with --format json --personal --reason "..."',
      },
    ];
  }
  const faults = fieldProblems(Archive, value);
  return faults.length > 0 ? faults : repeatedReceipts(value as Archive);
}

function repeatedReceipts({ responses }: Archive): Fault[] {
  const seen = new Set<string>();
  return responses.flatMap(({ receiptHash }, i) => {
    if (!seen.has(receiptHash)) {
      seen.add(receiptHash);
      return [];
    }
    return [{ pointer: `/responses/${i}/receiptHash`, detail: 'stands twice' }];
  });
}
