import type { Consultation, Poll } from '../../contracts/index.ts';
import { openingAt, settlingTime } from '../../time/index.ts';
import type { Content } from '../content.ts';

type Ending = Pick<Consultation, 'opens' | 'closes' | 'extendedTo' | 'gracePeriod' | 'stage'>;
type Ended = Poll | Consultation;

/**
 * Polls and consultations that were closed before their day, by another document: what was taken in the last moment may
 * still be on its way to the disk, and would be told alone were the rest told as final. So their results go by the former
 * day for as long as that takes.
 */
export class EarlyEndings {
  readonly #now: () => Date;
  readonly #former = new WeakMap<Ended, { readonly ending: Ending; readonly until: number }>();

  constructor(content: Content, now: () => Date) {
    this.#now = now;
    let { polls, consultations } = content;
    content.onReplaced?.(() => {
      this.#compare(polls, content.polls);
      this.#compare(consultations, content.consultations);
      ({ polls, consultations } = content);
    });
  }

  /** A document as its results go by it. */
  settled<T extends Ended>(document: T): T {
    const former = this.#former.get(document);
    return former && this.remaining(document) > 0 ? { ...document, ...former.ending } : document;
  }

  /** Milliseconds until the results of a document are final, where it was closed early and they are not. */
  remaining(document: Ended): number {
    return (this.#former.get(document)?.until ?? 0) - this.#now().getTime();
  }

  #compare(before: ReadonlyMap<string, Ended>, after: ReadonlyMap<string, Ended>): void {
    const now = this.#now();
    const isOpen = (document: Ended) => ['open', 'grace'].includes(openingAt(endingOf(document), now));
    for (const [id, document] of after) {
      const former = before.get(id);
      if (!former || document === former || isOpen(document)) continue;
      const held = isOpen(former)
        ? { ending: endingOf(former), until: now.getTime() + settlingTime }
        : this.#former.get(former);
      if (held) this.#former.set(document, held);
    }
  }
}

const endingOf = (document: Ended): Ending => {
  const { opens, closes, extendedTo, gracePeriod, stage } = document as Consultation;
  return { opens, closes, extendedTo, gracePeriod, stage };
};
