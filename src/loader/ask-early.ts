type Asked = Map<string, Promise<Response>>;

/** Replies by URL that are being asked for before the code that wants them is here. `exchange.ts` takes them. */
const asked = ((globalThis as Partial<Record<symbol, Asked>>)[Symbol.for('samrad:asked')] ??= new Map());

/** What an element shows, which is also the attribute that names it. */
export type Shown = 'consultation' | 'dialogue' | 'poll';

/** What a timeline opens with when nothing is filtered or ordered otherwise. */
const firstPage = '/initiatives?order=oldest';

/**
 * Asks for the document of an element while its code is on its way: on a slow network the two take as long as
 * one. Only where it is plain what the element will ask for itself.
 */
export function askEarly(element: Element, shown: Shown): void {
  const root = element.getAttribute('backend');
  const id = element.getAttribute(shown);
  if (!root || !id || element.matches('[kind], [src], samrad-backend-provider *')) return;
  try {
    const url = new URL(`v1/${shown}s/${id}`, new URL(root.replace(/\/?$/, '/'), document.baseURI)).href;
    ask(url);
    if (element.matches('samrad-initiative-timeline:not([area], [status], [from], [to], [order])'))
      ask(url + firstPage);
  } catch {
    // An address that is none is told of by the element.
  }
}

function ask(url: string): void {
  if (asked.has(url)) return;
  const reply = fetch(url, { credentials: 'omit', referrerPolicy: 'strict-origin-when-cross-origin' });
  // Whoever takes it hears of a failure.
  reply.catch(() => {});
  asked.set(url, reply);
}
