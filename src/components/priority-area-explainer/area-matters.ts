import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PriorityArea } from '../../contracts/index.ts';
import { idle } from '../../device/idle.ts';
import { AreaSource, type Matters, type Place } from './area-source.ts';

/**
 * Knows what is going on in an area when it is first opened. In those that nobody opens too, as soon as the browser
 * has nothing else to do: they are searched and printed, and neither waits for the network.
 */
export class AreaMatters implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #known = new Map<string, Matters | 'failed' | 'asked'>();
  readonly #growing = new Set<string>();
  #place: Place | undefined;
  #source: AreaSource | undefined;
  #isAhead = false;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Begins with another dialogue; without a backend there is nothing to fetch. */
  use(place: Place | undefined): void {
    this.#stop();
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
    const source = this.#asking();
    if (!source) return;
    this.#known.set(area, 'asked');
    this.#host.requestUpdate();
    void this.#fetch(source.of(area), area, this.#abort.signal);
  }

  /** Asks for the initiatives after those that are here. Resolves when they are drawn. */
  async more(area: string): Promise<void> {
    const source = this.#asking();
    const known = this.of(area);
    if (!source || !known || typeof known === 'string' || this.#growing.has(area)) return;
    this.#growing.add(area);
    await this.#fetch(source.after(area, known), area, this.#abort.signal);
    this.#growing.delete(area);
    await this.#host.updateComplete;
  }

  /** Asks for areas that may never be opened, once nothing else is to be done. Where that fails, opening asks again. */
  wantInTime(areas: readonly PriorityArea[]): void {
    const source = this.#asking();
    if (!source || this.#isAhead || areas.every(({ id }) => this.#known.has(id))) return;
    this.#isAhead = true;
    const { signal } = this.#abort;
    void idle().then(() => {
      if (!signal.aborted) void this.#fetchAhead(source, areas, signal).catch(() => undefined);
    });
  }

  /** Drops what is on its way. What is here stays known. */
  #stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#source = undefined;
    this.#isAhead = false;
    for (const [area, matters] of this.#known) if (matters === 'asked') this.#known.delete(area);
  }

  #asking(): AreaSource | undefined {
    return (this.#source ??= this.#place && new AreaSource(this.#place, this.#abort.signal));
  }

  async #fetch(asked: Promise<Matters>, area: string, signal: AbortSignal): Promise<void> {
    const matters = await asked.catch(() => 'failed' as const);
    if (signal.aborted) return;
    this.#known.set(area, matters);
    this.#host.requestUpdate();
  }

  async #fetchAhead(source: AreaSource, areas: readonly PriorityArea[], signal: AbortSignal): Promise<void> {
    for await (const [area, matters] of source.ofEach(this.#unknown(areas))) {
      if (signal.aborted) return;
      this.#known.set(area, matters);
      this.#host.requestUpdate();
    }
    this.#isAhead = false;
  }

  /** One by one: while they are asked for, some of them may be opened. */
  *#unknown(areas: readonly PriorityArea[]): Generator<PriorityArea> {
    for (const area of areas) if (!this.#known.has(area.id)) yield area;
  }
}
