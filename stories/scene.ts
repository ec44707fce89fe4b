import { http, HttpResponse, type AnyHandler } from 'msw';
import { BackendError, createContent, createMemoryBackend, type Backend, type FailureReason } from 'samrad';
import { createApp } from 'samrad/server';

type Documents = Parameters<typeof createContent>[0];

/** What the server of a story knows, what time it is there, and which of its calls fail. Given as `parameters.scene`. */
export interface Scene extends Documents {
  /** When the story begins; time goes on from there. */
  readonly now?: Date;
  /** What others have voted, by poll: one choice each. They did on the day that it opened. */
  readonly votes?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** `pending` never answers; `offline` cuts the line; else the server refuses by that name. */
  readonly failures?: Partial<Record<Exclude<keyof Backend, 'readOnly'>, FailureReason | 'pending'>>;
}

/** The root of the scene's backend, for the attribute `backend`. */
export const sceneUrl = '/samrad';

/** Where the scene's consultations, dialogues and polls are documents of their own, for the attribute `src`. */
export const documentUrl = (folder: 'consultations' | 'dialogues' | 'polls', id: string): string =>
  `${sceneUrl}/documents/${folder}/${id}.json`;

/** A picture that a document may show, drawn for the stories. */
export const pictureUrl = `${sceneUrl}/picture.svg`;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="640" height="240">
  <path fill="#dbe9ee" d="M0 0h320v120H0z"/><path fill="#7fa98c" d="M0 90h320v30H0z"/>
  <circle cx="90" cy="52" r="36" fill="#3f7a57"/><path fill="#5b4636" d="M86 80h8v26h-8z"/>
  <circle cx="230" cy="64" r="26" fill="#56916d"/><path fill="#5b4636" d="M227 84h6v24h-6z"/>
</svg>`;

/** The very server application, behind the network's edge. */
export function handlersOf({
  now = new Date(),
  votes = {},
  failures = {},
  ...documents
}: Scene): AnyHandler[] {
  const ahead = now.getTime() - Date.now();
  let earlier: Date | undefined;
  const clock = () => earlier ?? new Date(Date.now() + ahead);
  const whole = createMemoryBackend(createContent(documents), { now: clock });
  const backend = failing(whole, failures);
  const haveVoted = (async () => {
    for (const { id, opens } of documents.polls ?? []) {
      earlier = opens ? new Date(`${opens}T12:00:00Z`) : undefined;
      for (const [index, choice] of (votes[id] ?? []).entries())
        await whole.vote(id, { choice: [...choice] }, { idempotencyKey: `others-${index}`.padEnd(16, '-') });
    }
    earlier = undefined;
  })();
  return [
    http.get(documentUrl(':folder' as 'polls', ':id'), ({ params: { folder, id } }) => {
      const document = documents[folder as 'polls']?.find((one) => one.id === id);
      return document
        ? HttpResponse.json(document, { headers: { date: clock().toUTCString() } })
        : new HttpResponse(null, { status: 404 });
    }),
    http.get(pictureUrl, () => HttpResponse.text(picture, { headers: { 'content-type': 'image/svg+xml' } })),
    http.all(`${sceneUrl}/*`, async ({ request }) => {
      await haveVoted;
      return answer(backend, request);
    }),
  ];
}

/** So many votes of the same choice. */
export const votesFor = (count: number, ...choice: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: count }, () => choice);

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
