import type { Context } from 'hono';

/** `*`, or the origins of the pages that may call, such as `https://www.example.org`. */
export type Origins = '*' | readonly string[];

/** Lets pages of these origins read the answers. Nobody's cookies are ever involved. */
export function allowOrigin(c: Context, origins: Origins): void {
  const origin = c.req.header('origin');
  if (origins !== '*') c.header('Vary', 'Origin');
  const allowed = origins === '*' ? '*' : origins.find((each) => each === origin);
  if (!allowed) return;
  c.header('Access-Control-Allow-Origin', allowed);
  // Date: a page goes by the server's clock, also when its browser had the document already.
  c.header('Access-Control-Expose-Headers', 'ETag, Date, Retry-After');
}

/** Answers OPTIONS, a browser's preflight among them; it may be remembered for two hours, the most that browsers do. */
export function answerOptions(c: Context, methods: string): Response {
  c.header('Allow', methods);
  if (c.req.header('access-control-request-method')) {
    c.header('Access-Control-Allow-Methods', methods);
    c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key');
    c.header('Access-Control-Max-Age', '7200');
  }
  return c.body(null, 204);
}
