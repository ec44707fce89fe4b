import { webHashing } from '../backend/hashing.ts';
import type { Answer } from './answer.ts';

/** Answers with documents that anybody may keep, and with 304 where the caller has the document already. */
export type AnswerWithDocument = (
  name: string,
  document: object,
  ifNoneMatch: string | null,
) => Promise<Answer>;

/** A document as it was last written under a name. The clock goes on while it stays the same: `rest` is without that. */
interface Written {
  readonly rest: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly tag: string;
}

/**
 * Remembers what each name last stood for, so that a document is written out and hashed once for each time that
 * it changes. Content never changes in place, so parts that are the same objects are the same texts.
 */
export function createDocumentAnswers(): AnswerWithDocument {
  const known = new Map<string, Written>();

  const writtenAs = async (name: string, rest: Written['rest']): Promise<Written> => {
    const last = known.get(name);
    if (last && isSame(last.rest, rest)) return last;
    const text = JSON.stringify(rest);
    const tag = last?.text === text ? last.tag : await weakTag(text);
    const written = { rest, text, tag };
    known.set(name, written);
    return written;
  };

  return async (name, document, ifNoneMatch) => {
    // The tag is over all but what passes, and the time of a 304 is its Date. A challenge that was kept is as good
    // as a new one, and whoever shares it solves it for an own submission.
    const { now, asOf, challenge, ...rest } = document as Passing;
    const clock = now ? { now, challenge } : asOf ? { asOf } : undefined;
    const { text, tag } = await writtenAs(name, rest);
    const headers = {
      ETag: tag,
      'Cache-Control': 'no-cache',
      ...(clock && { Date: new Date(now ?? asOf ?? '').toUTCString() }),
    };
    if (holds(ifNoneMatch, tag)) return { status: 304, headers, body: null };
    return {
      status: 200,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: clock ? `${text.slice(0, -1)},${JSON.stringify(clock).slice(1)}` : text,
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

/** Weak comparison (RFC 9110, 13.1.2). */
function holds(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch === tag) return ifNoneMatch === tag;
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((each) => each.trim() === '*' || opaque(each) === opaque(tag));
}
