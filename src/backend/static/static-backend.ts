import type { ZodMiniType } from 'zod/mini';
import { fieldProblems } from '../../contracts/field-problems.ts';
import { DialogueAround } from '../../contracts/dialogue.ts';
import { Consultation, Dialogue, Initiative, Poll } from '../../contracts/index.ts';
import type { Backend } from '../backend.ts';
import { checkedId } from '../fetch/checked-id.ts';
import { BackendError } from '../errors.ts';
import { exchange, globalFetch, type Fetch, type Reply } from '../fetch/exchange.ts';
import { publishedOutcome } from '../outcome/results-policy.ts';
import { isPublished, publishedConsultation, publishedDialogue, publishedPoll } from '../rules/published.ts';
import { failureIn } from '../fetch/failed-reply.ts';
import { indexing } from '../initiatives/initiative-index.ts';
import { longJson } from './long-json.ts';
import { absoluteUrl, urlUnder } from '../fetch/root-url.ts';
import { selectInitiatives } from '../initiatives/select-initiatives.ts';
import { shared } from './shared.ts';
import { inSlices, turn } from './slices.ts';
import { serverTime } from '../fetch/server-time.ts';

/** `url`: a content folder that is served as it is. `src`: one document. Both absolute or relative to the page. */
export type StaticAddress = { readonly url: string } | { readonly src: string };

const timeout = 20_000;

/** A backend of documents written by hand. It shows them and takes no answers. */
export function createStaticBackend(address: StaticAddress, fetch: Fetch = globalFetch): Backend {
  const known: Known = new Map();
  const get = shared((url, signal) =>
    exchange(fetch, url, { method: 'GET', cache: 'no-cache', signal, timeout }),
  );

  const read = async <T extends { id: string; stage?: string | undefined }>(
    schema: ZodMiniType<T>,
    folder: string,
    id: string,
    signal: AbortSignal | undefined,
  ) => {
    const url =
      'src' in address ? absoluteUrl(address.src) : urlUnder(address.url, `${folder}/${checkedId(id)}.json`);
    if ('src' in address && id && (await isOther(known.get(url), schema)))
      throw new BackendError('not-found', `${url} is one document, and not ${folder}/${id}.`);
    const reply = await get(url, signal);
    const document = await documentIn(reply, schema, known);
    signal?.throwIfAborted();
    if (!isPublished(document)) throw new BackendError('not-found', `${url} is a draft.`);
    if (id && document.id !== id)
      throw offContract(reply, `/id: is "${document.id}", but "${id}" was asked for.`);
    return { document, now: serverTime(reply.headers) ?? new Date() };
  };

  return {
    readOnly: true,

    async dialogue(id, signal) {
      const { document } = await read(Dialogue, 'dialogues', id, signal);
      return publishedDialogue(document);
    },

    async initiatives(id, query, signal) {
      const { document, now } = await read(Dialogue, 'dialogues', id, signal);
      const page = selectInitiatives(document, query, now);
      // Who asked has work of her own with the answer.
      await turn();
      signal?.throwIfAborted();
      return page;
    },

    async followUps(id, signal) {
      const { document } = await read(Dialogue, 'dialogues', id, signal);
      return { items: document.followUps };
    },

    async consultation(id, signal) {
      const { document, now } = await read(Consultation, 'consultations', id, signal);
      return publishedConsultation(document, now);
    },

    async poll(id, signal) {
      const { document, now } = await read(Poll, 'polls', id, signal);
      return publishedPoll(document, now);
    },

    async outcome(id, _, signal) {
      const { document, now } = await read(Consultation, 'consultations', id, signal);
      return publishedOutcome(document, now);
    },

    respond: readOnly,
    sentResponse: readOnly,
    replaceResponse: readOnly,
    withdrawResponse: readOnly,
    vote: readOnly,
    changeVote: readOnly,
    results: readOnly,
    watchResults: readOnly,
  };
}

async function readOnly(): Promise<never> {
  throw new BackendError('read-only', 'These are documents to read; answers are taken elsewhere.');
}

/** The last document of each address with its text: what has not changed is not read, checked and sorted again. */
type Known = Map<string, KnownDocument>;

interface KnownDocument {
  readonly text: string;
  readonly schema: object;
  readonly document: Promise<unknown>;
}

/** Whether it has been read as a document of another kind. */
const isOther = async (last: KnownDocument | undefined, schema: object): Promise<boolean> =>
  last !== undefined &&
  last.schema !== schema &&
  (await last.document.then(
    () => true,
    () => false,
  ));

async function documentIn<T>(reply: Reply, schema: ZodMiniType<T>, known: Known): Promise<T> {
  const { url, status, text } = reply;
  if (status === 404) throw new BackendError('not-found', `There is no ${url}.`);
  if (status !== 200) throw failureIn(reply);
  const last = known.get(url);
  if (last?.text === text && last.schema === schema) return last.document as Promise<T>;
  const document = inSlices(checking(reply, schema));
  known.set(url, { text, schema, document });
  return document;
}

/** Reads and checks a document. A dialogue may have ten thousand initiatives: they are taken one by one. */
function* checking<T>(reply: Reply, schema: ZodMiniType<T>): Generator<void, T> {
  let document: unknown;
  try {
    document = yield* longJson(reply.text, 'initiatives');
  } catch (cause) {
    throw offContract(reply, `is not JSON. ${String(cause)}`);
  }
  if (Object.is(schema, Dialogue) && (yield* isDialogue(document))) {
    yield* indexing(document as Dialogue);
    return document as T;
  }
  const problems = fieldProblems(schema, document);
  if (problems.length === 0) return document as T;
  throw offContract(
    reply,
    problems.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`).join(' \u00B7 '),
  );
}

function* isDialogue(document: unknown): Generator<void, boolean> {
  const { success, data } = DialogueAround.safeParse(document);
  for (const initiative of data?.initiatives ?? []) {
    if (!Initiative.safeParse(initiative).success) return false;
    yield;
  }
  return success;
}

const offContract = ({ url }: Reply, faults: string) => new BackendError('off-contract', `${url}: ${faults}`);
