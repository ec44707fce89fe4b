import type { AskedReply } from '../backend/fetch/asked.ts';

/**
 * Replies that are on their way before the code that wants them: by the backend's call for a service, which
 * `late-http-backend.ts` takes, and by its address for one document, which `static-backend.ts` takes.
 */
const asked = ((globalThis as Partial<Record<symbol, Map<string, Promise<AskedReply | undefined>>>>)[
  Symbol.for('samrad:asked')
] ??= new Map());

/** Milliseconds. Whoever wants what has not come by then asks anew, with more patience. */
const patience = 10_000;
/** Milliseconds that a reply is kept for the other widgets of the page. */
const fresh = 5_000;

/**
 * Asks for the document of an element while its code is on its way: on a slow network the two take as long as
 * one. Only where it is plain what the element will ask for itself.
 */
export function askEarly(element: Element): void {
  // Where there is a provider, it says where the backend is.
  const place = element.closest('samrad-backend-provider') ?? element;
  const [root, src, kind] = ['backend', 'src', 'kind'].map((name) => place.getAttribute(name));
  // What an element shows is also the attribute that names it.
  const shown = ['consultation', 'dialogue', 'poll'].find((name) => element.getAttribute(name));
  const base = document.baseURI;
  try {
    if (src) ask(new URL(src, base).href);
    if (src || kind === 'static') import('../backend/static/static-backend.ts').catch(() => undefined);
    if (!root || !shown || src || kind) return;
    const id = element.getAttribute(shown);
    const { href } = new URL(`v1/${shown}s/${id}`, new URL(root.replace(/\/?$/, '/'), base));
    ask(href, [shown, root, id]);
    // What a timeline opens with when nothing is filtered or ordered otherwise.
    if (element.matches('samrad-initiative-timeline:not([area],[status],[from],[to],[order])'))
      ask(`${href}/initiatives?order=oldest`, ['initiatives', root, id, { order: 'oldest' }]);
  } catch {
    // An address that is none is told of by the element.
  }
}

function ask(url: string, call: unknown = url): void {
  const key = JSON.stringify(call);
  if (asked.has(key)) return;
  const reply = fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
    // A document that was changed is seen at once, also where its server says nothing of that.
    cache: 'no-cache',
    // Some phones are too old for it.
    signal: AbortSignal.timeout?.(patience),
  }).then(async (reply): Promise<AskedReply> => [reply, await reply.text()]);
  asked.set(
    key,
    reply.catch(() => undefined).finally(() => setTimeout(() => asked.delete(key), fresh)),
  );
}
