/** Where the calls are found that a widget opens with: the only ones that every page fetches. */
export const readingRoutes = {
  dialogue: { method: 'GET', path: '/v1/dialogues/:id' },
  initiatives: { method: 'GET', path: '/v1/dialogues/:id/initiatives' },
  followUps: { method: 'GET', path: '/v1/dialogues/:id/follow-ups' },
  consultation: { method: 'GET', path: '/v1/consultations/:id' },
  poll: { method: 'GET', path: '/v1/polls/:id' },
} as const;
