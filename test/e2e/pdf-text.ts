import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as Chromium prints it: deflated streams, and fonts that say by a table what each
 * glyph stands for. Fonts share their glyph numbers out anew, so a glyph is looked up in the font of its place.
 */
export function textOfPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const tables = new Map<string, Map<string, string>>();
  for (const [id, { head }] of objects) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (table) tables.set(id, glyphsOf(objects.get(table)?.stream ?? ''));
  }
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = tables.get(id);
      if (table) fonts.set(name, table);
    }
  }
  return [...objects.values()].map(({ stream }) => shownIn(stream, fonts)).join('');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\s([^]*?)(?:stream\r?\n|endobj)/g)) {
    const [whole, id = '', head = ''] = match;
    const start = match.index + whole.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = pdf.subarray(start, start + length);
    const isPacked = whole.includes('stream') && head.includes('/FlateDecode');
    objects.set(id, { head, stream: isPacked ? inflateSync(bytes).toString('latin1') : '' });
  }
  return objects;
}

/** What each glyph stands for, by its number of four hexadecimal digits. */
function glyphsOf(table: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const number = (hex: string) => parseInt(hex, 16);
  const letter = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, singles = ''] of table.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, glyph = '', code = ''] of singles.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(glyph.toUpperCase(), letter(code));
  }
  for (const [, ranges = ''] of table.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from = '', to = '', code = ''] of ranges.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let at = number(from); at <= number(to); at++)
        glyphs.set(hex4(at), letter(hex4(number(code) + at - number(from))));
  }
  return glyphs;
}

/** The glyphs that a page shows, in order; a new line for each new place. */
function shownIn(content: string, fonts: ReadonlyMap<string, Map<string, string>>): string {
  let font: Map<string, string> | undefined;
  let text = '';
  for (const [token, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>|\bET\b/g)) {
    if (name) font = fonts.get(name);
    else if (hex)
      text += (hex.match(/.{4}/g) ?? []).map((glyph) => font?.get(glyph.toUpperCase()) ?? '').join('');
    else if (token === 'ET') text += '\n';
  }
  return text;
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
