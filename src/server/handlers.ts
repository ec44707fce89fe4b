import type { Backend } from '../backend/backend.ts';
import { routes, type RouteName } from '../backend/routes.ts';
import { createAdmission, type AdmissionOptions, type Admitted } from './admission.ts';
import { Again } from './again.ts';
import { doneAnswer, privateAnswer, type Answer } from './answer.ts';
import type { AppRequest } from './app-request.ts';
import type { Office } from './officers/office.ts';
import { createOfficerHandlers } from './officers/officer-handlers.ts';
import { officerRoutes, type OfficerRouteName } from './officers/officer-routes.ts';
import { describeApi } from './openapi.ts';
import { openDataRoutes } from './open-data-routes.ts';
import { createDatasets, resultsTable } from './open-data.ts';
import { createDocumentAnswers, type Packing } from './public-document.ts';
import { createStreamAnswers } from './result-stream.ts';
import { routeTable, type Call, type Route, type StreamRoute } from './route-table.ts';

/** A request, and what stood in its path. */
export interface Asked {
  readonly request: AppRequest;
  readonly id: string;
  readonly kind: string;
}

export type Handler = (asked: Asked) => Answer | Promise<Answer>;
/** The handlers of a path, by method. */
export type Handlers = Readonly<Record<string, Handler>>;

export interface HandlerOptions extends AdmissionOptions {
  readonly ready: () => Promise<unknown>;
  readonly metrics: (() => Promise<string>) | undefined;
  readonly office: Office | undefined;
  /** Ends every stream when it aborts. */
  readonly stopping: AbortSignal | undefined;
  readonly packing?: Packing | undefined;
  /** True behind TLS. */
  readonly secure?: boolean;
}

/** Every path that is answered, with its handlers. */
export function createHandlers(
  backend: Backend,
  { ready, metrics, office, stopping, packing, secure = false, ...admitting }: HandlerOptions,
): Map<string, Handlers> {
  const admission = createAdmission(admitting);
  const documentAnswer = createDocumentAnswers(packing);
  const streamAnswer = createStreamAnswers(stopping);
  const datasets = createDatasets(backend);

  const call =
    (name: RouteName, { access, answer, handle }: Route): Handler =>
    async ({ request, id }) => {
      const asked = callOf(request, id, admission.admit(name, access, id, request));
      const document = await handle(backend, asked);
      if (!document) return doneAnswer;
      if (document instanceof Again) return privateAnswer(document.document, answer.again);
      const isPublic = access === 'public' || (access === 'optional-receipt' && !asked.caller.receipt);
      if (!isPublic) return privateAnswer(document, answer.status);
      const given = admission.accompanied(name, id, document);
      const toAll = await documentAnswer(`${name} ${id}`, given, request.headers);
      return access === 'optional-receipt' ? varying(toAll, 'Authorization') : toAll;
    };

  const stream =
    (name: RouteName, { access, watch }: StreamRoute): Handler =>
    ({ request, id }) => {
      const asked = { id, caller: admission.admit(name, access, id, request).caller };
      return streamAnswer((listen, signal) => watch(backend, asked, listen, signal));
    };

  const paths = new Map<string, Handlers>();
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path } = routes[name];
    const route = routeTable[name];
    const handler = 'watch' in route ? stream(name, route) : call(name, route);
    paths.set(path, { ...paths.get(path), [method]: handler });
  }
  let description: object | undefined;
  paths.set('/v1/openapi.json', {
    GET: ({ request }) => documentAnswer('openapi', (description ??= describeApi()), request.headers),
  });
  paths.set(openDataRoutes.dataset.path, {
    GET: async ({ request, id }) => {
      const dataset = await datasets.dataset(id, rootOf(request.url, secure));
      return ofType(
        openDataRoutes.dataset.type,
        await documentAnswer(`dataset ${id}`, dataset, request.headers),
      );
    },
  });
  paths.set(openDataRoutes.resultsTable.path, {
    GET: async ({ id }) => ({
      status: 200,
      headers: { 'Cache-Control': 'no-cache', 'Content-Type': openDataRoutes.resultsTable.type },
      body: await resultsTable(backend, id),
    }),
  });
  paths.set('/healthz', { GET: () => privateAnswer({ status: 'ok' }) });
  paths.set('/readyz', {
    GET: async () => {
      await ready();
      return privateAnswer({ status: 'ok' });
    },
  });
  if (metrics) paths.set('/metrics', { GET: async () => textAnswer(await metrics()) });
  if (office) addOfficerPaths(paths, createOfficerHandlers(office, datasets.forget), admitting);
  return paths;
}

function addOfficerPaths(
  paths: Map<string, Handlers>,
  handlers: ReturnType<typeof createOfficerHandlers>,
  { guard, addressOf }: AdmissionOptions,
) {
  for (const name of Object.keys(officerRoutes) as OfficerRouteName[]) {
    const { method, path } = officerRoutes[name];
    const handler: Handler = (asked) => {
      const address = addressOf(asked.request);
      return handlers[name]({
        ...asked,
        addressHash: address === undefined ? undefined : guard?.hashOf(address),
      });
    };
    paths.set(path, { ...paths.get(path), [method]: handler });
  }
}

/** The text format of Prometheus, 0.0.4. */
const textAnswer = (body: string): Answer => ({
  status: 200,
  headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' },
  body,
});

/** Where readers find the calls. A proxy that takes TLS off says so by the server's configuration. */
function rootOf(url: string, secure: boolean): string {
  const { protocol, host } = new URL(url);
  return `${secure ? 'https:' : protocol}//${host}`;
}

const ofType = (type: string, answer: Answer): Answer =>
  answer.body === null ? answer : { ...answer, headers: { ...answer.headers, 'Content-Type': type } };

/** A query is read where a call looks at it. */
function callOf(request: AppRequest, id: string, { caller, body }: Admitted): Call {
  return {
    id,
    caller,
    body,
    get query() {
      return new URL(request.url).searchParams;
    },
  };
}

/** A cache must not give what all may see to somebody who may see more. */
const varying = (answer: Answer, header: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, Vary: [answer.headers['Vary'], header].filter(Boolean).join(', ') },
});
