/** A run of text: plain, stressed or a link. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly Inline[])[] };

/**
 * Reads the subset of CommonMark that editors may use: paragraphs, one-level lists, `**strong**`,
 * `*emphasis*` and `[text](url)`. Everything else, HTML included, is text and is shown as such.
 */
export function parseMarkdown(source: string): Block[] {
  return source
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(parseBlock);
}

const bullet = /^[-*] /;
const number = /^\d{1,3}[.)] /;

function parseBlock(block: string): Block {
  const lines = block.split('\n').map((line) => line.trim());
  for (const [kind, mark] of [
    ['bullets', bullet],
    ['numbers', number],
  ] as const) {
    if (lines.every((line) => mark.test(line))) {
      return { kind, items: lines.map((line) => parseInline(line.replace(mark, ''))) };
    }
  }
  return { kind: 'paragraph', content: parseInline(lines.join(' ')) };
}

// Each alternative is bounded by characters that it cannot contain, so none of them backtracks.
const marked = /\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\][]+)\]\(([^()\s]+)\)/g;

function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    const [whole, strong, emphasis, label, url] = match;
    if (strong) parts.push({ kind: 'strong', text: strong });
    else if (emphasis) parts.push({ kind: 'emphasis', text: emphasis });
    else if (label && url) parts.push({ kind: 'link', text: label, url });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}
