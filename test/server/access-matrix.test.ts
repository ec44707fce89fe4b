import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createContent } from '../../src/backend/content.ts';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { routes } from '../../src/backend/routes.ts';
import { createApp } from '../../src/server/app.ts';
import { TokenBuckets } from '../../src/server/guard/token-buckets.ts';
import { createHandlers } from '../../src/server/handlers.ts';
import { LiveContent } from '../../src/server/node/content/live-content.ts';
import { OfficerDesk } from '../../src/server/officers/officer-desk.ts';
import { officerRoutes } from '../../src/server/officers/officer-routes.ts';
import type { Office } from '../../src/server/officers/office.ts';
import {
  exampleConsultation,
  exampleDialogue,
  examplePoll,
  exampleResponse,
  exampleTimes,
} from '../support/example-consultation.ts';
import { createMemoryOfficers } from '../support/memory-officers.ts';

/** What an object can be like: `gone` was taken out of the content while people had answered. */
const states = ['draft', 'upcoming', 'open', 'closed', 'gone'] as const;
type State = (typeof states)[number];

/** Who can call: `own` holds the receipt of an answer to the object, `other` of one to another object. */
const callers = ['nobody', 'own', 'other', 'read', 'publish', 'revoked', 'expired', 'garbage'] as const;
type CallerName = (typeof callers)[number];

type Status = number | ({ readonly others: number } & { readonly [C in CallerName]?: number });
type Row = Readonly<Record<State, Status>>;

const inEveryState = (status: Status): Row => ({
  draft: status,
  upcoming: status,
  open: status,
  closed: status,
  gone: status,
});

/** What all may see of what is published. */
const published: Row = { draft: 404, upcoming: 200, open: 200, closed: 200, gone: 404 };
/** What the holder of a receipt sees is the holder's own, whatever became of the object; no token of an officer opens it. */
const ofReceipt = (row: Readonly<Record<State, number>>, other = 200): Row =>
  Object.fromEntries(
    states.map((state) => [state, { others: 401, own: row[state], other }]),
  ) as unknown as Row;
const always = { draft: 200, upcoming: 200, open: 200, closed: 200, gone: 200 };
/** In all states alike: nothing tells whoever has no token whether the object is there. */
const ofOfficer = (present: number, gone: number, roles: readonly CallerName[]): Row =>
  Object.fromEntries(
    states.map((state) => [
      state,
      {
        others: 401,
        read: 403,
        publish: 403,
        ...Object.fromEntries(roles.map((role) => [role, state === 'gone' ? gone : present])),
      },
    ]),
  ) as unknown as Row;
/** With the receipt of a vote `after-answering` shows results to its holder. */
const resultsRow: Row = {
  draft: 404,
  upcoming: { others: 403, own: 200 },
  open: { others: 403, own: 200 },
  closed: 200,
  gone: 404,
};

/** Every route with what it answers. A new one without a row here fails the test below. */
const matrix: Readonly<Record<string, Row>> = {
  'GET /v1/dialogues/:id': { ...inEveryState(200), gone: 404 },
  'GET /v1/dialogues/:id/initiatives': { ...inEveryState(200), gone: 404 },
  'GET /v1/dialogues/:id/follow-ups': { ...inEveryState(200), gone: 404 },
  'GET /v1/dialogues/:id/dataset': { ...inEveryState(200), gone: 404 },
  'GET /v1/consultations/:id': published,
  'GET /v1/consultations/:id/outcome': published,
  'GET /v1/consultations/:id/results.csv': { draft: 404, upcoming: 403, open: 403, closed: 403, gone: 404 },
  'POST /v1/consultations/:id/responses': { draft: 404, upcoming: 409, open: 201, closed: 410, gone: 404 },
  'GET /v1/consultations/:id/responses': ofOfficer(200, 404, ['read']),
  'GET /v1/responses': ofReceipt(always),
  'PUT /v1/responses': ofReceipt({ draft: 410, upcoming: 409, open: 200, closed: 410, gone: 410 }),
  'DELETE /v1/responses': ofReceipt({ draft: 410, upcoming: 409, open: 204, closed: 410, gone: 410 }, 204),
  'GET /v1/polls/:id': published,
  'POST /v1/polls/:id/votes': { draft: 404, upcoming: 409, open: 201, closed: 410, gone: 404 },
  'PUT /v1/votes': ofReceipt({ draft: 410, upcoming: 409, open: 200, closed: 410, gone: 410 }),
  'GET /v1/polls/:id/results': resultsRow,
  'GET /v1/polls/:id/results/stream': resultsRow,
  'GET /v1/documents/:kind/:id': ofOfficer(200, 404, ['read', 'publish']),
  'PUT /v1/documents/:kind/:id': ofOfficer(200, 201, ['publish']),
  'GET /v1/openapi.json': inEveryState(200),
  'GET /healthz': inEveryState(200),
  'GET /readyz': inEveryState(200),
  'GET /metrics': inEveryState(200),
};

const sentinel = 'sentinel-of-a-resident';
const changeable = { ...examplePoll, changeable: true, opens: '2026-03-01', closes: '2026-03-31' };

const contentOf = (state: State) => {
  const stage = state === 'draft' ? 'draft' : 'published';
  const there = state === 'gone' ? [] : [true];
  return createContent({
    consultations: [
      ...there.map(() => ({ ...exampleConsultation, stage }) as const),
      { ...exampleConsultation, id: 'annan', closes: '2099-12-31', opens: '2020-01-01' },
    ],
    polls: [
      ...there.map(() => ({ ...changeable, stage }) as const),
      { ...changeable, id: 'annan', closes: '2099-12-31', opens: '2020-01-01' },
    ],
    dialogues: there.map(() => exampleDialogue),
  });
};

const timeOf = { upcoming: exampleTimes.before, closed: exampleTimes.after } as const;

/** The app with an object in a state, answered while it was open, and the credentials of every caller. */
async function scene(state: State) {
  const clock = { now: exampleTimes.during };
  const live = new LiveContent(contentOf('open'));
  const backend = createMemoryBackend(live, { now: () => clock.now });
  const named = { ...exampleResponse, answers: { ...exampleResponse.answers, namnforslag: sentinel } };
  const receipts = {
    responses: {
      own: (await backend.respond('parken', named, {})).receipt,
      other: (await backend.respond('annan', exampleResponse, {})).receipt,
    },
    votes: {
      own: (await backend.vote('viktigast', { choice: ['trad'] }, {})).receipt,
      other: (await backend.vote('annan', { choice: ['trad'] }, {})).receipt,
    },
  };
  const records = createMemoryOfficers();
  const desk = new OfficerDesk({
    records,
    wrongTokens: new TokenBuckets({ burst: 1_000, perSecond: 1 }),
    now: () => clock.now,
  });
  const by = { id: 'command', name: 'test', role: 'publish' } as const;
  const revoked = await desk.issue('Återkallad', 'read', 30, by);
  await desk.revoke(revoked.id, by);
  clock.now = new Date('2025-01-01T12:00:00Z');
  const expired = await desk.issue('Utgången', 'publish', 10, by);
  clock.now = state === 'upcoming' || state === 'closed' ? timeOf[state] : exampleTimes.during;
  const tokens = {
    read: (await desk.issue('Läsare', 'read', 30, by)).token,
    publish: (await desk.issue('Webb', 'publish', 30, by)).token,
    revoked: revoked.token,
    expired: expired.token,
    garbage: `samrad_${'x'.repeat(43)}`,
  };
  live.replace(contentOf(state));
  const document = { text: '{}', tag: 'a' };
  const office: Office = {
    desk,
    documents: {
      read: async () => (state === 'gone' ? undefined : document),
      publish: async () => ({ outcome: 'published', isNew: state === 'gone', document }),
    },
    responses: async (id) =>
      live.consultations.has(id)
        ? { type: 'text/csv; charset=utf-8', body: new Blob([sentinel]).stream() }
        : undefined,
  };
  const app = createApp(backend, { office, metrics: async () => '' });
  return { app, receipts, tokens };
}

const bodies: Readonly<Record<string, object>> = {
  'POST /v1/consultations/:id/responses': exampleResponse,
  'PUT /v1/responses': exampleResponse,
  'POST /v1/polls/:id/votes': { choice: ['trad'] },
  'PUT /v1/votes': { choice: ['bankar'] },
  'PUT /v1/documents/:kind/:id': {},
};

function requestOf(
  route: string,
  caller: CallerName,
  { receipts, tokens }: Awaited<ReturnType<typeof scene>>,
) {
  const [method = '', pattern = ''] = route.split(' ');
  const id = pattern.includes('polls')
    ? 'viktigast'
    : pattern.includes('dialogues')
      ? 'exempelstaden'
      : 'parken';
  const path = pattern.replace(':kind', 'consultations').replace(':id', id);
  const kind = /polls|votes/.test(path) ? 'votes' : 'responses';
  const authorization =
    caller === 'nobody'
      ? undefined
      : caller === 'own' || caller === 'other'
        ? `Receipt ${receipts[kind][caller]}`
        : `Bearer ${tokens[caller]}`;
  const body = bodies[route];
  return new Request(`http://samrad.test${path}`, {
    method,
    headers: { ...(authorization && { authorization }), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

it('has a row for every route of the tables and for every path that is answered', async () => {
  const options = {
    bodyLimit: 1,
    ready: async () => {},
    metrics: async () => '',
    office: {} as Office,
    stopping: undefined,
    guard: undefined,
    addressOf: () => undefined,
  };
  const backend = createMemoryBackend(createContent({}));
  const answered = [...createHandlers(backend, options)].flatMap(([path, handlers]) =>
    Object.keys(handlers).map((method) => `${method} ${path}`),
  );
  assert.deepEqual(Object.keys(matrix).sort(), answered.sort());
  const tables = [...Object.values(routes), ...Object.values(officerRoutes)];
  assert.ok(tables.every(({ method, path }) => answered.includes(`${method} ${path}`)));
});

/** Who may see what a resident wrote: whoever holds the receipt of it, and officers who read. */
const seesAnswers = (route: string, caller: CallerName): boolean =>
  (caller === 'own' && route.endsWith('/v1/responses')) ||
  (caller === 'read' && route.startsWith('GET /v1/consultations/:id/responses'));

for (const [route, row] of Object.entries(matrix)) {
  for (const state of states) {
    it(`${route} of what is ${state} answers each caller as the table says`, async () => {
      for (const caller of callers) {
        const set = await scene(state);
        const answer = await set.app.fetch(requestOf(route, caller, set));
        const expected = row[state];
        const status = typeof expected === 'number' ? expected : (expected[caller] ?? expected.others);
        const isStream = answer.headers.get('content-type') === 'text/event-stream';
        const text = isStream ? (await answer.body?.cancel(), '') : await answer.text();
        assert.equal(answer.status, status, `${caller}: ${text}`);
        if (!seesAnswers(route, caller)) assert.ok(!text.includes(sentinel), `${caller} sees an answer`);
      }
    });
  }
}
