import type { RequestListener } from 'node:http';
import type { StaticPagesOptions } from './static-pages.ts';

/** Gives out pages. What that takes is loaded with the first of them: a server that is asked for none does without. */
export function pageListener(options: StaticPagesOptions): RequestListener {
  let listener: Promise<RequestListener> | undefined;
  return (incoming, outgoing) => {
    listener ??= load(options);
    void listener.then((answer) => answer(incoming, outgoing));
  };
}

async function load(options: StaticPagesOptions): Promise<RequestListener> {
  const [{ getRequestListener }, { staticPages }] = await Promise.all([
    import('@hono/node-server'),
    import('./static-pages.ts'),
  ]);
  const answer = getRequestListener(staticPages(options).fetch);
  return (incoming, outgoing) => void answer(incoming, outgoing);
}
