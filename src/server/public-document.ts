import type { Context } from 'hono';

/** Sends documents that anybody may keep, with 304 where the caller has the document already. */
export type SendDocument = (c: Context, name: string, document: object) => Promise<Response>;

/** Remembers the tag of each name, so that a document is hashed once for each time that it changes. */
export function createDocumentSender(): SendDocument {
  const tagged = new Map<string, { readonly text: string; readonly tag: string }>();

  const tagOf = async (name: string, text: string): Promise<string> => {
    const known = tagged.get(name);
    if (known?.text === text) return known.tag;
    const tag = await weakTag(text);
    tagged.set(name, { text, tag });
    return tag;
  };

  return async (c, name, document) => {
    // The clock goes on while the document stays the same: the tag is over the rest, and the time of a 304 is its Date.
    const { now, asOf, ...rest } = document as { now?: string; asOf?: string };
    const clock = now ? { now } : asOf ? { asOf } : undefined;
    const text = JSON.stringify(rest);
    const tag = await tagOf(name, text);
    c.header('ETag', tag);
    c.header('Cache-Control', 'no-cache');
    if (clock) c.header('Date', new Date(now ?? asOf ?? '').toUTCString());
    if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304);
    c.header('Content-Type', 'application/json');
    return c.body(clock ? `${text.slice(0, -1)},${JSON.stringify(clock).slice(1)}` : text, 200);
  };
}

async function weakTag(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `W/"${Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

/** Weak comparison (RFC 9110, 13.1.2). */
function holds(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((each) => each.trim() === '*' || opaque(each) === opaque(tag)) ?? false;
}
