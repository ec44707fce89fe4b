import { webHashing } from '../backend/hashing.ts';
import type { Answer } from './answer.ts';
import type { AppRequest } from './app-request.ts';

/** Answers with documents that anybody may keep, and with 304 where the caller has the document already. */
export type AnswerWithDocument = (
  name: string,
  document: object,
  headers: AppRequest['headers'],
) => Promise<Answer>;

/** Compresses, as gzip, the beginning of a text. What it gives makes the whole of each end that the text may have. */
export type Packing = (begin: string) => Promise<(end: string) => Uint8Array<ArrayBuffer>>;

/** A document as it was last written under a name. The clock goes on while it stays the same: `rest` is without that. */
interface Written {
  readonly rest: Readonly<Record<string, unknown>>;
  /** Without the brace at its end. */
  readonly begin: string;
  readonly tag: string;
  packed?: ReturnType<Packing>;
}

/** Characters of a document from which on compressing it saves a packet. */
const leastPacked = 1_000;

/**
 * Remembers what each name last stood for, so that a document is written out, hashed and compressed once for each time
 * that it changes. Content never changes in place, so parts that are the same objects are the same texts.
 */
export function createDocumentAnswers(packing?: Packing): AnswerWithDocument {
  const known = new Map<string, Written>();

  const writtenAs = async (name: string, rest: Written['rest']): Promise<Written> => {
    const last = known.get(name);
    if (last && isSame(last.rest, rest)) return last;
    const text = JSON.stringify(rest);
    const begin = text.slice(0, -1);
    const written = last?.begin === begin ? { ...last, rest } : { rest, begin, tag: await weakTag(text) };
    known.set(name, written);
    return written;
  };

  /** Nothing in these documents is secret, so that their length gives nothing away (BREACH). */
  const packedFor = (written: Written, headers: AppRequest['headers']) =>
    packing && written.begin.length >= leastPacked && takesGzip(headers.get('accept-encoding'))
      ? (written.packed ??= packing(written.begin))
      : undefined;

  return async (name, document, headers) => {
    // The tag is over all but what passes, and the time of a 304 is its Date. A challenge that was kept is as good
    // as a new one, and whoever shares it solves it for an own submission.
    const { now, asOf, challenge, ...rest } = document as Passing;
    const clock = now ? { now, challenge } : asOf ? { asOf } : undefined;
    const written = await writtenAs(name, rest);
    const { begin, tag } = written;
    const told = {
      // Weak, so that it is the same however the document is compressed (RFC 9110, 8.8.3).
      ETag: tag,
      'Cache-Control': 'no-cache',
      ...(packing && { Vary: 'Accept-Encoding' }),
      ...(clock && { Date: new Date(now ?? asOf ?? '').toUTCString() }),
    };
    if (holds(headers.get('if-none-match'), tag)) return { status: 304, headers: told, body: null };
    const end = clock ? `,${JSON.stringify(clock).slice(1)}` : '}';
    const packed = await packedFor(written, headers);
    return {
      status: 200,
      headers: {
        ...told,
        'Content-Type': 'application/json',
        ...(packed && { 'Content-Encoding': 'gzip' }),
      },
      body: packed ? packed(end) : begin + end,
    };
  };
}

interface Passing {
  readonly now?: string;
  readonly asOf?: string;
  readonly challenge?: string;
}

function isSame(one: Written['rest'], other: Written['rest']): boolean {
  if (one === other) return true;
  const keys = Object.keys(other);
  return keys.length === Object.keys(one).length && keys.every((key) => one[key] === other[key]);
}

const weakTag = async (text: string): Promise<string> =>
  `W/"${(await webHashing.digest(text)).slice(0, 32)}"`;

/** Whether who asks has what the tag stands for: by weak comparison (RFC 9110, 13.1.2). */
export function holds(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch === tag) return ifNoneMatch === tag;
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((each) => each.trim() === '*' || opaque(each) === opaque(tag));
}

/** By `Accept-Encoding` (RFC 9110, 12.5.3), where it names it. */
function takesGzip(accepted: string | null): boolean {
  return (accepted ?? '').split(',').some((one) => {
    const [coding = '', weight = ''] = one.split(';');
    return coding.trim().toLowerCase() === 'gzip' && !/^\s*q=0(\.0*)?\s*$/i.test(weight);
  });
}
