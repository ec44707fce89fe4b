import type { Backend } from '../../backend/backend.ts';
import type {
  Initiative,
  PriorityArea,
  PublishedConsultation,
  PublishedPoll,
} from '../../contracts/index.ts';
import { consultationsOf, initiativesOf } from './reading.state.ts';

/** What is going on in an area, beside what the dialogue itself says of it. */
export interface Matters {
  readonly initiatives: readonly Initiative[];
  /** How many initiatives there are in all; more than are given where there are very many. */
  readonly total: number;
  readonly consultations: readonly PublishedConsultation[];
  readonly polls: readonly PublishedPoll[];
}

/** Which dialogue the matters are of. */
export interface Place {
  readonly backend: Backend;
  readonly dialogue: string;
  readonly polls: readonly string[];
}

/** Of very many polls, or consultations, only so many are looked through for those of an area. */
const most = 20;

/** Asks for what is going on in the areas of one dialogue. What several of them share is asked for once. */
export class AreaSource {
  readonly #place: Place;
  readonly #signal: AbortSignal;
  readonly #consultations = new Map<string, Promise<PublishedConsultation>>();
  #polls: Promise<PublishedPoll[]> | undefined;

  constructor(place: Place, signal: AbortSignal) {
    this.#place = place;
    this.#signal = signal;
  }

  async of(area: string): Promise<Matters> {
    const { backend, dialogue } = this.#place;
    const { items, total } = await backend.initiatives(dialogue, { area }, this.#signal);
    return this.#around(area, items, total);
  }

  /** Of one area after the other; of all with one question where the initiatives of the dialogue fit on a page. */
  async *ofEach(areas: Iterable<PriorityArea>): AsyncGenerator<readonly [area: string, matters: Matters]> {
    const { backend, dialogue } = this.#place;
    // As a timeline begins: where one stands beside it, the browser has the answer already.
    const { items, next } = await backend.initiatives(dialogue, { order: 'oldest' }, this.#signal);
    for (const area of areas) {
      const own = initiativesOf(area, items);
      yield [area.id, await (next === null ? this.#around(area.id, own, own.length) : this.of(area.id))];
    }
  }

  async #around(area: string, initiatives: readonly Initiative[], total: number): Promise<Matters> {
    const { backend, polls } = this.#place;
    const [consultations, all] = await Promise.all([
      found(consultationsOf(initiatives).slice(0, most).map(this.#consultation)),
      (this.#polls ??= found(polls.slice(0, most).map((id) => backend.poll(id, this.#signal)))),
    ]);
    return { initiatives, total, consultations, polls: all.filter((poll) => poll.area === area) };
  }

  readonly #consultation = (id: string): Promise<PublishedConsultation> => {
    const asked = this.#consultations.get(id) ?? this.#place.backend.consultation(id, this.#signal);
    this.#consultations.set(id, asked);
    return asked;
  };
}

/** Those that could be had: a way to take part that cannot be found is no reason to show nothing. */
async function found<T>(asked: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(asked);
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
