import type { RequestListener } from 'node:http';
import { securityHeaders } from '../../security-headers.ts';
import type { StaticPagesOptions } from './static-pages.ts';

/**
 * Gives out pages. What that takes is loaded with the first of them: a server that is asked for none does without.
 * It cannot be loaded while `dist/` is replaced under a server that runs: `failed` is told, and the next page tries again.
 */
export function pageListener(
  options: StaticPagesOptions,
  failed: (error: unknown) => void,
  load = loadPages,
): RequestListener {
  let listener: Promise<RequestListener> | undefined;
  const loaded = () =>
    (listener ??= load(options).catch((error: unknown) => {
      listener = undefined;
      failed(error);
      return notNow(options.secure);
    }));
  return (incoming, outgoing) => void loaded().then((answer) => answer(incoming, outgoing));
}

async function loadPages(options: StaticPagesOptions): Promise<RequestListener> {
  const [{ getRequestListener }, { staticPages }] = await Promise.all([
    import('@hono/node-server'),
    import('./static-pages.ts'),
  ]);
  const answer = getRequestListener(staticPages(options).fetch, {
    errorHandler: () =>
      new Response('Adressen går inte att läsa.\n', { status: 400, headers: headersOf(options) }),
  });
  return (incoming, outgoing) => void answer(incoming, outgoing);
}

const notNow =
  (secure: boolean): RequestListener =>
  (_, outgoing) => {
    outgoing
      .writeHead(503, { ...headersOf({ secure }), 'Retry-After': '5' })
      .end('Sidan kan inte visas just nu. Försök igen om en stund.\n');
  };

/** Of a line of text in a page's place. */
const headersOf = ({ secure }: Pick<StaticPagesOptions, 'secure'>) => ({
  ...securityHeaders({ secure }),
  'Cache-Control': 'no-store',
  'Content-Type': 'text/plain; charset=utf-8',
});
