import type { Backend } from '../backend.ts';
import { BackendError } from '../errors.ts';
import { askedReply } from '../fetch/asked.ts';
import { checkedId } from '../fetch/checked-id.ts';
import { exchange, globalFetch, type Fetch, type Reply } from '../fetch/exchange.ts';
import { failureIn } from '../fetch/failed-reply.ts';
import { absoluteUrl, urlUnder } from '../fetch/root-url.ts';
import { serverTime } from '../fetch/server-time.ts';
import { publishedOutcome } from '../outcome/results-policy.ts';
import { isPublished, publishedConsultation, publishedDialogue, publishedPoll } from '../rules/published.ts';
import { readDocument, type CheckedDocument, type Documents } from './documents.ts';
import { selectWhileChecking } from './select-while-checking.ts';
import { shared } from './shared.ts';
import { turn } from './slices.ts';

/** `url`: a content folder that is served as it is. `src`: one document. Both absolute or relative to the page. */
export type StaticAddress = { readonly url: string } | { readonly src: string };

const timeout = 20_000;

/** The page's own, unless the loader has asked already. What was refused is asked for anew. */
const earlyFetch: Fetch = async (url, init) => {
  const [early, text] = (await askedReply(url)) ?? [];
  return early?.ok ? Object.assign(early, { text: async () => text }) : globalFetch(url, init);
};

/** A backend of documents written by hand. It shows them and takes no answers. */
export function createStaticBackend(address: StaticAddress, fetch: Fetch = earlyFetch): Backend {
  const known: Known = new Map();
  const get = shared((url, signal) =>
    exchange(fetch, url, { method: 'GET', cache: 'no-cache', signal, timeout }),
  );

  const read = async <Kind extends keyof Documents>(
    kind: Kind,
    id: string,
    signal: AbortSignal | undefined,
  ) => {
    const url =
      'src' in address ? absoluteUrl(address.src) : urlUnder(address.url, `${kind}s/${checkedId(id)}.json`);
    if ('src' in address && id && (await isOther(known.get(url), kind)))
      throw new BackendError('not-found', `${url} is one document, and not ${kind}s/${id}.`);
    const reply = await get(url, signal);
    const { document, checked } = await documentIn(reply, kind, known);
    signal?.throwIfAborted();
    if ('stage' in document && !isPublished(document))
      throw new BackendError('not-found', `${url} is a draft.`);
    if (id && document.id !== id)
      throw new BackendError('off-contract', `${url}: /id: is "${document.id}", but "${id}" was asked for.`);
    return { document, checked, now: serverTime(reply.headers) ?? new Date() };
  };

  return {
    readOnly: true,

    async dialogue(id, signal) {
      const { document } = await read('dialogue', id, signal);
      return publishedDialogue(document);
    },

    async initiatives(id, query, signal) {
      const { now, ...dialogue } = await read('dialogue', id, signal);
      const page = await selectWhileChecking(dialogue, query, now);
      // Who asked has work of her own with the answer.
      await turn();
      signal?.throwIfAborted();
      return page;
    },

    async followUps(id, signal) {
      const { document } = await read('dialogue', id, signal);
      return { items: document.followUps };
    },

    async consultation(id, signal) {
      const { document, now } = await read('consultation', id, signal);
      return publishedConsultation(document, now);
    },

    async poll(id, signal) {
      const { document, now } = await read('poll', id, signal);
      return publishedPoll(document, now);
    },

    async outcome(id, _, signal) {
      const { document, now } = await read('consultation', id, signal);
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
  readonly kind: keyof Documents;
  readonly reading: Promise<CheckedDocument<Documents[keyof Documents]>>;
}

/** Whether it has been read as a document of another kind. */
const isOther = async (last: KnownDocument | undefined, kind: keyof Documents): Promise<boolean> =>
  last !== undefined &&
  last.kind !== kind &&
  (await last.reading.then(
    () => true,
    () => false,
  ));

async function documentIn<Kind extends keyof Documents>(
  { url, status, text, ...reply }: Reply,
  kind: Kind,
  known: Known,
): Promise<CheckedDocument<Documents[Kind]>> {
  if (status === 404) throw new BackendError('not-found', `There is no ${url}.`);
  if (status !== 200) throw failureIn({ url, status, text, ...reply });
  const last = known.get(url);
  if (last?.text === text && last.kind === kind)
    return last.reading as Promise<CheckedDocument<Documents[Kind]>>;
  const reading = readDocument(url, text, kind);
  const one = { text, kind, reading };
  known.set(url, one);
  const { checked } = await reading;
  checked.catch((fault: unknown) => {
    // What was shown stays; the author is told, and so is who asks again.
    console.warn(String(fault));
    if (known.get(url) === one) known.set(url, { ...one, reading: checked as Promise<never> });
  });
  return reading;
}
