/** Where each call of the port is found over HTTP. Read by the client and by the server, so that they cannot drift apart. */
export const routes = {
  dialogue: { method: 'GET', path: '/v1/dialogues/:id' },
  initiatives: { method: 'GET', path: '/v1/dialogues/:id/initiatives' },
  followUps: { method: 'GET', path: '/v1/dialogues/:id/follow-ups' },
  consultation: { method: 'GET', path: '/v1/consultations/:id' },
  poll: { method: 'GET', path: '/v1/polls/:id' },
  outcome: { method: 'GET', path: '/v1/consultations/:id/outcome' },
  respond: { method: 'POST', path: '/v1/consultations/:id/responses' },
  sentResponse: { method: 'GET', path: '/v1/responses' },
  replaceResponse: { method: 'PUT', path: '/v1/responses' },
  withdrawResponse: { method: 'DELETE', path: '/v1/responses' },
  vote: { method: 'POST', path: '/v1/polls/:id/votes' },
  changeVote: { method: 'PUT', path: '/v1/votes' },
  results: { method: 'GET', path: '/v1/polls/:id/results' },
  watchResults: { method: 'GET', path: '/v1/polls/:id/results/stream' },
} as const;

export type RouteName = keyof typeof routes;

/** `Authorization: Receipt <code>`: a receipt never stands in a URL. */
export const receiptScheme = 'Receipt';
/** `Authorization: Bearer <token>`: who has logged in where, by a token that the issuer has signed (RFC 6750). */
export const identityScheme = 'Bearer';
export const problemType = (name: string): string => `urn:samrad:problem:${name}`;
