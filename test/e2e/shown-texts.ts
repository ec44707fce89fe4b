import type { Page } from 'playwright-core';

/** What is in a page, in every shadow root of it. */
export interface Shown {
  /** Each run of text, and each value of an attribute. */
  readonly texts: readonly string[];
  /** All the text, as it runs. */
  readonly whole: string;
  /** Elements by their names and those of their attributes, in order; of several alike beside each other, one. */
  readonly outline: readonly string[];
  /** What leads or fetches anywhere, without what leads within the page. */
  readonly addresses: readonly string[];
}

/** As a text of JSON between the browser and here: anything else has no place for half a pair of surrogates. */
export async function shownIn(page: Page): Promise<Shown> {
  return JSON.parse(await page.evaluate(look)) as Shown;
}

function look(): string {
  const texts: string[] = [];
  const outline: string[] = [];
  const addresses: string[] = [];
  let whole = '';
  const visit = (node: Node, depth: number): void => {
    if (node instanceof Text) {
      texts.push(node.data);
      whole += node.data;
    }
    if (node instanceof Element) {
      const line = `${'  '.repeat(depth)}${node.localName} ${node.getAttributeNames().sort().join(' ')}`;
      if (outline.at(-1) !== line) outline.push(line);
      for (const { name, value } of node.attributes) {
        texts.push(value);
        if (/^(xlink:)?(href|src|srcset|action|formaction|data|poster|background|ping)$/.test(name))
          addresses.push(value);
      }
      if (node.shadowRoot) visit(node.shadowRoot, depth + 1);
    }
    for (const child of node.childNodes) visit(child, depth + 1);
  };
  visit(document.body, 0);
  return JSON.stringify({ texts, whole, outline, addresses });
}

/** Opens whatever is folded, in every widget, until nothing is left. */
export async function openAll(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]) > summary, button[aria-expanded="false"]');
  for (let left = await closed.count(); left > 0; left = await closed.count()) await closed.first().click();
}
