type Reply = { readonly document: unknown; readonly headers: Headers } | undefined;

/** Replies that are here before the code that wants them, by the backend's call. `late-http-backend.ts` takes them. */
const asked = ((globalThis as Partial<Record<symbol, Map<string, Promise<Reply>>>>)[
  Symbol.for('samrad:asked')
] ??= new Map());

/** Milliseconds. Whoever wants what has not come by then asks anew, with more patience. */
const patience = 10_000;
/** Milliseconds that a reply is kept for the other widgets of the page. */
const fresh = 5_000;

/** What an element shows, which is also the attribute that names it. */
export type Shown = 'consultation' | 'dialogue' | 'poll';

/**
 * Asks for the document of an element while its code is on its way: on a slow network the two take as long as
 * one. Only where it is plain what the element will ask for itself.
 */
export function askEarly(element: Element, shown: Shown): void {
  const place = element.closest('samrad-backend-provider') ?? element;
  const root = place.getAttribute('backend');
  const id = element.getAttribute(shown);
  if (!root || !id || [place, element].some((one) => one.matches('[kind], [src]'))) return;
  try {
    const url = new URL(`v1/${shown}s/${id}`, new URL(root.replace(/\/?$/, '/'), document.baseURI)).href;
    ask(url, [shown, root, id]);
    // What a timeline opens with when nothing is filtered or ordered otherwise.
    if (element.matches('samrad-initiative-timeline:not([area], [status], [from], [to], [order])'))
      ask(`${url}/initiatives?order=oldest`, ['initiatives', root, id, { order: 'oldest' }]);
  } catch {
    // An address that is none is told of by the element.
  }
}

function ask(url: string, call: unknown[]): void {
  const key = JSON.stringify(call);
  if (asked.has(key)) return;
  const reply = fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
    // Some phones are too old for it.
    signal: AbortSignal.timeout?.(patience),
  }).then(async (reply) =>
    reply.ok ? { headers: reply.headers, document: (await reply.json()) as unknown } : undefined,
  );
  asked.set(
    key,
    reply.catch(() => undefined).finally(() => setTimeout(() => asked.delete(key), fresh)),
  );
}
