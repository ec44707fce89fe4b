import type { Content } from '../../../backend/content.ts';

/** The content that is in use. Another can be put in its place while people read and answer. */
export class LiveContent implements Content {
  #current: Content;
  readonly #listeners: (() => void)[] = [];

  constructor(content: Content) {
    this.#current = content;
  }

  get dialogues(): Content['dialogues'] {
    return this.#current.dialogues;
  }

  get consultations(): Content['consultations'] {
    return this.#current.consultations;
  }

  get polls(): Content['polls'] {
    return this.#current.polls;
  }

  readonly onReplaced = (listen: () => void): void => void this.#listeners.push(listen);

  replace(content: Content): void {
    this.#current = content;
    for (const listen of this.#listeners) listen();
  }
}
