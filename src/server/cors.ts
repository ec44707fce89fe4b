import type { Answer } from './answer.ts';
import type { AppRequest } from './app-request.ts';

/** `*`, or the origins of the pages that may call, such as `https://www.example.org`. */
export type Origins = '*' | readonly string[];

// Date: a page goes by the server's clock, also when its browser had the document already.
const exposed = { 'Access-Control-Expose-Headers': 'ETag, Date, Retry-After' } as const;
const toAll = { 'Access-Control-Allow-Origin': '*', ...exposed } as const;

/** Lets pages of these origins read the answers. Nobody's cookies are ever involved. `varies`: what else an answer goes by. */
export function corsHeaders(
  origin: string | null,
  origins: Origins,
  varies?: string,
): Readonly<Record<string, string>> {
  if (origins === '*') return toAll;
  const allowed = origins.find((each) => each === origin);
  return {
    Vary: varies ? `${varies}, Origin` : 'Origin',
    ...(allowed && { 'Access-Control-Allow-Origin': allowed, ...exposed }),
  };
}

/** Answers OPTIONS, a browser's preflight among them; it may be remembered for two hours, the most that browsers do. */
export function optionsAnswer({ headers }: AppRequest, methods: string): Answer {
  const isPreflight = headers.has('access-control-request-method');
  return {
    status: 204,
    headers: {
      Allow: methods,
      ...(isPreflight && {
        'Access-Control-Allow-Methods': methods,
        'Access-Control-Allow-Headers':
          'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match',
        'Access-Control-Max-Age': '7200',
      }),
    },
    body: null,
  };
}
