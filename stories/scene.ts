import { http, HttpResponse, type AnyHandler } from 'msw';
import { BackendError, createContent, createMemoryBackend, type Backend, type FailureReason } from 'samrad';
import { createApp } from 'samrad/server';

type Documents = Parameters<typeof createContent>[0];

/** What the server of a story knows, what time it is there, and which of its calls fail. Given as `parameters.scene`. */
export interface Scene extends Documents {
  /** When the story begins; time goes on from there. */
  readonly now?: Date;
  /** `pending` never answers; `offline` cuts the line; else the server refuses by that name. */
  readonly failures?: Partial<Record<Exclude<keyof Backend, 'readOnly'>, FailureReason | 'pending'>>;
}

/** The root of the scene's backend, for the attribute `backend`. */
export const sceneUrl = '/samrad';

/** Where the scene's consultations, dialogues and polls are documents of their own, for the attribute `src`. */
export const documentUrl = (folder: 'consultations' | 'dialogues' | 'polls', id: string): string =>
  `${sceneUrl}/documents/${folder}/${id}.json`;

/** The very server application, behind the network's edge. */
export function handlersOf({ now = new Date(), failures = {}, ...documents }: Scene): AnyHandler[] {
  const ahead = now.getTime() - Date.now();
  const clock = () => new Date(Date.now() + ahead);
  const backend = failing(createMemoryBackend(createContent(documents), { now: clock }), failures);
  return [
    http.get(documentUrl(':folder' as 'polls', ':id'), ({ params: { folder, id } }) => {
      const document = documents[folder as 'polls']?.find((one) => one.id === id);
      return document
        ? HttpResponse.json(document, { headers: { date: clock().toUTCString() } })
        : new HttpResponse(null, { status: 404 });
    }),
    http.all(`${sceneUrl}/*`, ({ request }) => answer(backend, request)),
  ];
}

async function answer(backend: Backend, request: Request): Promise<Response> {
  let isCut = false;
  const app = createApp(backend, {
    log: ({ error }) => (isCut = error instanceof BackendError && error.reason === 'offline'),
  });
  const response = await app.fetch(await underRoot(request));
  return isCut ? HttpResponse.error() : response;
}

/** As the server sees it. The body is read, since Firefox does not hand it on with the request. */
async function underRoot(request: Request): Promise<Request> {
  const { origin, pathname, search } = new URL(request.url);
  const { method, headers } = request;
  const body = method === 'GET' ? null : await request.arrayBuffer();
  return new Request(`${origin}${pathname.slice(sceneUrl.length)}${search}`, { method, headers, body });
}

function failing(backend: Backend, failures: NonNullable<Scene['failures']>): Backend {
  const calls = Object.entries(failures).map(([call, reason]) => [
    call,
    () =>
      reason === 'pending'
        ? new Promise<never>(() => {})
        : Promise.reject(new BackendError(reason, 'The scene has it so.')),
  ]);
  return { ...backend, ...(Object.fromEntries(calls) as Partial<Backend>) };
}
