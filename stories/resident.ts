import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';

type Text = string | RegExp;
type Matcher = Text | ((text: string) => boolean);

/** What `within` gives: Storybook passes the library on without its types. */
interface Seen {
  queryByRole(role: string, options: { name: Text }): HTMLElement | null;
  queryByText(words: Matcher, options: { selector: string }): HTMLElement | null;
  queryByLabelText(words: Matcher): HTMLElement | null;
}

const lookIn = (root: ParentNode): Seen => within(root as HTMLElement);

/** Milliseconds that she waits for something to appear. */
const patience = 15_000;

/** The hands and eyes of somebody who uses the widget of a story: she goes by the words she sees. */
export class Resident {
  readonly #canvas: HTMLElement;

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
  }

  /** The widget. */
  get host(): HTMLElement & { requestUpdate(): void } {
    const found = [...this.#canvas.querySelectorAll<HTMLElement>('*')].find(
      ({ localName }) => localName.startsWith('samrad-') && localName !== 'samrad-backend-provider',
    );
    if (!found) throw new Error('The story shows no widget.');
    return found as HTMLElement & { requestUpdate(): void };
  }

  async press(button: Text): Promise<void> {
    await userEvent.click(await this.#finds(button, (seen) => seen.queryByRole('button', { name: button })));
  }

  /** Unfolds what a summary says. */
  async open(summary: Text): Promise<void> {
    await userEvent.click(
      await this.#finds(summary, () =>
        found([...this.#root.querySelectorAll('summary')].find((one) => says(one, summary))),
      ),
    );
  }

  /** Follows a link. */
  async follows(link: Text): Promise<void> {
    await userEvent.click(await this.#finds(link, (seen) => seen.queryByRole('link', { name: link })));
  }

  /** Chooses a tab. */
  async chooses(tab: Text): Promise<void> {
    await userEvent.click(await this.#finds(tab, (seen) => seen.queryByRole('tab', { name: tab })));
  }

  /** Chooses an option of a question, or of a row of it. */
  async choose(question: string, option: Text): Promise<void> {
    const legend = await this.#finds(question, (seen) =>
      seen.queryByText(beginsWith(question), { selector: 'legend' }),
    );
    const row = lookIn(legend.parentElement as HTMLElement).queryByLabelText(option);
    await userEvent.click(row ?? absent(option, this.#text));
  }

  /** Ticks or unticks a box. */
  async ticks(label: string): Promise<void> {
    await userEvent.click(await this.#finds(label, (seen) => seen.queryByLabelText(beginsWith(label))));
  }

  /** Writes in place of what stands in a field. */
  async write(label: string, text: string): Promise<void> {
    const field = await this.#finds(label, (seen) => seen.queryByLabelText(beginsWith(label)));
    await userEvent.click(field);
    // At once, as when it is pasted: user-event loses the caret of what lies in a shadow root.
    await fireEvent.input(field, { target: { value: text } });
    await fireEvent.change(field);
  }

  /** Waits until the words are there. */
  async sees(words: Text): Promise<void> {
    await waitFor(() => expect(this.#text).toMatch(words), { timeout: patience });
  }

  /** Waits until the widget shows what it has loaded, or that it could not. */
  async waits(): Promise<void> {
    await waitFor(() => expect(this.#text.length).toBeGreaterThan(0), { timeout: patience });
    await waitFor(() => expect(this.#root.querySelector('[aria-busy=true]')).toBeNull(), {
      timeout: patience,
    });
  }

  /** Reads what the element of a class says. */
  reads(selector: string): string {
    return this.#root.querySelector(selector)?.textContent.trim() ?? '';
  }

  /** Leaves the page and comes back later to a fresh one. `meanwhile` may change what she comes back to. */
  returns(meanwhile: (host: HTMLElement) => void = () => {}): void {
    const { host } = this;
    const fresh = host.cloneNode(true) as HTMLElement;
    meanwhile(fresh);
    host.replaceWith(fresh);
  }

  get #root(): ShadowRoot {
    return this.host.shadowRoot as ShadowRoot;
  }

  /** Waits until what is looked for is there. */
  async #finds(words: Text, look: (seen: Seen) => HTMLElement | null): Promise<HTMLElement> {
    return waitFor(() => look(lookIn(this.#root)) ?? absent(words, this.#text), { timeout: patience });
  }

  get #text(): string {
    return (this.#root.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  }
}

const found = (element: HTMLElement | undefined): HTMLElement | null => element ?? null;

/** Words that are split over several elements count as one text. */
function says(element: Element, words: Text): boolean {
  const text = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return typeof words === 'string' ? text === words : words.test(text);
}

/** A label may go on with a mark, such as that the question is optional. */
const beginsWith =
  (words: string) =>
  (text: string): boolean =>
    text.trim().startsWith(words);

function absent(words: Text, text: string): never {
  throw new Error(`She does not find "${String(words)}" in: ${text}`);
}
