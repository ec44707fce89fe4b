import type { Backend } from '../../backend/backend.ts';
import { BackendError } from '../../backend/errors.ts';
import type {
  Initiative,
  PriorityArea,
  PublishedConsultation,
  PublishedDialogue,
  PublishedPoll,
} from '../../contracts/index.ts';
import { consultationsOf, initiativesOf } from './reading.state.ts';

/** What is going on in an area, beside what the dialogue itself says of it. */
export interface Matters {
  /** The newest first. */
  readonly initiatives: readonly Initiative[];
  /** How many initiatives there are in all; more than are given where there are very many. */
  readonly total: number;
  /** Where those that are not given begin. */
  readonly next: string | null;
  readonly consultations: readonly PublishedConsultation[];
  readonly polls: readonly PublishedPoll[];
  /** Whether all consultations and polls that there are came. */
  readonly isWhole: boolean;
}

/** Which dialogue the matters are of. */
export interface Place {
  readonly backend: Backend;
  readonly dialogue: Pick<PublishedDialogue, 'id' | 'consultations' | 'polls'>;
}

/** Of very many polls, or consultations, only so many are looked through for those of an area. */
const most = 20;

/** Asks for what is going on in the areas of one dialogue. What several of them share is asked for once. */
export class AreaSource {
  readonly #place: Place;
  readonly #signal: AbortSignal;
  readonly #consultation: Ask<PublishedConsultation>;
  readonly #poll: Ask<PublishedPoll>;

  constructor(place: Place, signal: AbortSignal) {
    this.#place = place;
    this.#signal = signal;
    this.#consultation = remembered((id) => place.backend.consultation(id, signal));
    this.#poll = remembered((id) => place.backend.poll(id, signal));
  }

  of(area: string): Promise<Matters> {
    return this.#page(area, []);
  }

  /** What is known of an area, and more initiatives than that. */
  after(area: string, { initiatives, next }: Matters): Promise<Matters> {
    return this.#page(area, initiatives, next ?? undefined);
  }

  /** Of one area after the other; of all with one question where the initiatives of the dialogue fit on a page. */
  async *ofEach(areas: Iterable<PriorityArea>): AsyncGenerator<readonly [area: string, matters: Matters]> {
    const { backend, dialogue } = this.#place;
    // As a timeline begins: where one stands beside it, the browser has the answer already.
    const { items, next } = await backend.initiatives(dialogue.id, { order: 'oldest' }, this.#signal);
    for (const area of areas) {
      const own = initiativesOf(area, items).reverse();
      const known = { initiatives: own, total: own.length, next };
      yield [area.id, await (next === null ? this.#around(area.id, known) : this.of(area.id))];
    }
  }

  async #page(area: string, before: readonly Initiative[], cursor?: string): Promise<Matters> {
    const { backend, dialogue } = this.#place;
    const query = { area, order: 'newest', cursor } as const;
    const { items, total, next } = await backend.initiatives(dialogue.id, query, this.#signal);
    return this.#around(area, { initiatives: [...before, ...items], total, next });
  }

  async #around(area: string, known: Pick<Matters, 'initiatives' | 'total' | 'next'>): Promise<Matters> {
    const named = consultationsOf(known.initiatives);
    const [consultations, polls] = await Promise.all([
      found(
        [...new Set([...named, ...this.#place.dialogue.consultations])]
          .slice(0, most)
          .map(this.#consultation),
      ),
      found(this.#place.dialogue.polls.slice(0, most).map(this.#poll)),
    ]);
    return {
      ...known,
      consultations: consultations.all.filter((one) => one.area === area || named.includes(one.id)),
      polls: polls.all.filter((poll) => poll.area === area),
      isWhole: consultations.isWhole && polls.isWhole,
    };
  }
}

type Ask<T> = (id: string) => Promise<T>;

/** Asks once for each id; again where that failed. */
function remembered<T>(ask: Ask<T>): Ask<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const asked = known.get(id) ?? ask(id);
    known.set(id, asked);
    asked.catch(() => known.delete(id));
    return asked;
  };
}

/** Those that could be had: a way to take part that cannot be found is no reason to show nothing. */
async function found<T>(asked: readonly Promise<T>[]): Promise<{ all: T[]; isWhole: boolean }> {
  const settled = await Promise.allSettled(asked);
  const isThere = (one: PromiseSettledResult<T>) =>
    one.status === 'fulfilled' || BackendError.from(one.reason).reason === 'not-found';
  return {
    all: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    isWhole: settled.every(isThere),
  };
}
