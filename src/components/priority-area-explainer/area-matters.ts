import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { Initiative, PublishedConsultation, PublishedPoll } from '../../contracts/index.ts';
import { consultationsOf } from './reading.state.ts';

/** What is going on in an area, beside what the dialogue itself says of it. */
export interface Matters {
  readonly initiatives: readonly Initiative[];
  /** How many initiatives there are in all; more than are given where there are very many. */
  readonly total: number;
  readonly consultations: readonly PublishedConsultation[];
  readonly polls: readonly PublishedPoll[];
}

/** Of a dialogue with very many polls only so many are looked through for those of an area. */
const mostPolls = 20;

/** Which dialogue the matters are of. */
interface Place {
  readonly backend: Backend;
  readonly dialogue: string;
  readonly polls: readonly string[];
}

/** Fetches what is going on in an area when it is first opened. */
export class AreaMatters implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #known = new Map<string, Matters | 'failed' | 'asked'>();
  #place: Place | undefined;
  #polls: Promise<PublishedPoll[]> | undefined;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#polls = undefined;
    for (const [area, matters] of this.#known) if (matters === 'asked') this.#known.delete(area);
  }

  /** Begins with another dialogue; without a backend there is nothing to fetch. */
  use(place: Place | undefined): void {
    this.hostDisconnected();
    this.#known.clear();
    this.#place = place;
  }

  /** What is known of an area; nothing where there is nobody to ask. */
  of(area: string): Matters | 'failed' | 'asked' | undefined {
    return this.#known.get(area);
  }

  /** Asks for an area, once. */
  want(area: string): void {
    if (!this.#known.has(area)) this.retry(area);
  }

  retry(area: string): void {
    if (!this.#place) return;
    this.#known.set(area, 'asked');
    this.#host.requestUpdate();
    void this.#fetch(this.#place, area, this.#abort.signal);
  }

  async #fetch(place: Place, area: string, signal: AbortSignal): Promise<void> {
    const matters = await this.#ask(place, area, signal).catch(() => 'failed' as const);
    if (signal.aborted) return;
    this.#known.set(area, matters);
    this.#host.requestUpdate();
  }

  async #ask({ backend, dialogue, polls }: Place, area: string, signal: AbortSignal): Promise<Matters> {
    const { items, total } = await backend.initiatives(dialogue, { area }, signal);
    const [consultations, all] = await Promise.all([
      found(consultationsOf(items).map((id) => backend.consultation(id, signal))),
      (this.#polls ??= found(polls.slice(0, mostPolls).map((id) => backend.poll(id, signal)))),
    ]);
    return { initiatives: items, total, consultations, polls: all.filter((poll) => poll.area === area) };
  }
}

/** Those that could be had: a way to take part that cannot be found is no reason to show nothing. */
async function found<T>(asked: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(asked);
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
