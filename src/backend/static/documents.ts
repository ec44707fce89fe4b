import type { Consultation, Dialogue, Initiative, Poll } from '../../contracts/index.ts';
import { BackendError } from '../errors.ts';
import { initiativesInOrder } from '../initiatives/initiative-index.ts';
import { fitting } from './fits.ts';
import { placeOf, shapes } from './generated/shapes.ts';
import { whileIdle } from './slices.ts';

/** What a document may be. */
export interface Documents {
  dialogue: Dialogue;
  consultation: Consultation;
  poll: Poll;
}

/** `checked`: when all of it has been; a long dialogue is there before. Rejects with what is wrong. */
export interface CheckedDocument<T> {
  readonly document: T;
  readonly checked: Promise<unknown>;
}

/** So many initiatives are checked before anything is shown; a slow phone takes some 20 ms. */
const mostAtOnce = 500;

const fits = fitting(shapes);
const isInitiative = fits(placeOf.initiative);

/** Whether what a page of a dialogue shows is on contract. */
export const areInitiatives = (items: readonly Initiative[]): boolean => items.every(isInitiative);

/** Reads a document. Throws a `BackendError` that names each fault, its place and how to mend it. */
export async function readDocument<Kind extends keyof Documents>(
  url: string,
  text: string,
  kind: Kind,
): Promise<CheckedDocument<Documents[Kind]>> {
  const read = parsed(url, text);
  const document = read as Documents[Kind];
  const tell = () => tellFaults(url, kind, read);
  if (kind === 'dialogue' && fits(placeOf.dialogueAround)(read)) {
    const dialogue = read as Dialogue;
    if (dialogue.initiatives.length > mostAtOnce) {
      const checked = whileIdle(checkingInitiatives(dialogue)).then((isFine) =>
        isFine ? undefined : tell(),
      );
      return { document, checked };
    }
  }
  if (!fits(placeOf[kind])(read)) await tell();
  return { document, checked: Promise.resolve() };
}

function parsed(url: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new BackendError('off-contract', `${url}: is not JSON. ${String(cause)}`);
  }
}

/** Whether each initiative is on contract. Does on the way what a search would have to do first. */
function* checkingInitiatives(dialogue: Dialogue): Generator<void, boolean> {
  for (const initiative of dialogue.initiatives) {
    if (!isInitiative(initiative)) return false;
    yield;
  }
  for (const { words } of initiativesInOrder(dialogue)) {
    words();
    yield;
  }
  return true;
}

/** Throws what is wrong, in the words of the schemas, which only a faulty document is worth fetching for. */
async function tellFaults(url: string, kind: keyof Documents, document: unknown): Promise<void> {
  const { faultsIn } = await import('./faults.ts').catch((cause: unknown) => {
    throw new BackendError('off-contract', `${url}: is no ${kind}. What is wrong could not be fetched.`, {
      cause,
    });
  });
  const faults = faultsIn(kind, document);
  if (faults) throw new BackendError('off-contract', `${url}: ${faults}`);
}
