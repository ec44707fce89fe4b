import type { ZodMiniType } from 'zod/mini';
import { fieldProblems } from '../contracts/field-problems.ts';
import { Consultation, Dialogue, Poll } from '../contracts/index.ts';
import type { Backend } from './backend.ts';
import { checkedId } from './checked-id.ts';
import { BackendError } from './errors.ts';
import { exchange, globalFetch, serverTime, type Fetch, type Reply } from './exchange.ts';
import { publishedOutcome } from './outcome/results-policy.ts';
import { isPublished, publishedConsultation, publishedDialogue, publishedPoll } from './published.ts';
import { failureIn } from './failed-reply.ts';
import { absoluteUrl, urlUnder } from './root-url.ts';
import { selectInitiatives } from './select-initiatives.ts';

/** `url`: a content folder that is served as it is. `src`: one document. Both absolute or relative to the page. */
export type StaticAddress = { readonly url: string } | { readonly src: string };

const timeout = 20_000;

/** A backend of documents written by hand. It shows them and takes no answers. */
export function createStaticBackend(address: StaticAddress, fetch: Fetch = globalFetch): Backend {
  const known: Known = new Map();

  const read = async <T extends { id: string; stage?: string | undefined }>(
    schema: ZodMiniType<T>,
    folder: string,
    id: string,
    signal: AbortSignal | undefined,
  ) => {
    const url =
      'src' in address ? absoluteUrl(address.src) : urlUnder(address.url, `${folder}/${checkedId(id)}.json`);
    const reply = await exchange(fetch, url, { method: 'GET', cache: 'no-cache', signal, timeout });
    const document = documentIn(reply, schema, known);
    if (!isPublished(document)) throw new BackendError('not-found', `${url} is a draft.`);
    if (id && document.id !== id)
      throw offContract(reply, `/id: is "${document.id}", but "${id}" was asked for.`);
    return { document, now: serverTime(reply) ?? new Date() };
  };

  return {
    readOnly: true,

    async dialogue(id, signal) {
      const { document } = await read(Dialogue, 'dialogues', id, signal);
      return publishedDialogue(document);
    },

    async initiatives(id, query, signal) {
      const { document, now } = await read(Dialogue, 'dialogues', id, signal);
      return selectInitiatives(document, query, now);
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

/** The last document of each address with its text: what has not changed is not checked and sorted again. */
type Known = Map<string, { readonly text: string; readonly document: unknown }>;

function documentIn<T>(reply: Reply, schema: ZodMiniType<T>, known: Known): T {
  if (reply.status === 404) throw new BackendError('not-found', `There is no ${reply.url}.`);
  if (reply.status !== 200) throw failureIn(reply);
  const last = known.get(reply.url);
  if (last?.text === reply.text) return last.document as T;
  let document: unknown;
  try {
    document = JSON.parse(reply.text);
  } catch (cause) {
    throw offContract(reply, `is not JSON. ${String(cause)}`);
  }
  const problems = fieldProblems(schema, document);
  if (problems.length === 0) {
    known.set(reply.url, { text: reply.text, document });
    return document as T;
  }
  throw offContract(
    reply,
    problems.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`).join(' \u00B7 '),
  );
}

const offContract = ({ url }: Reply, faults: string) => new BackendError('off-contract', `${url}: ${faults}`);
