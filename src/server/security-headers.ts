const headers = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const yearInSeconds = 31_536_000;

/** What holds for every answer of the calls: data, and nothing that a browser should show or run. */
export const securityHeaders = ({
  secure,
}: {
  readonly secure: boolean;
}): Readonly<Record<string, string>> => ({
  ...headers,
  ...(secure && { 'Strict-Transport-Security': `max-age=${yearInSeconds}` }),
});
