import { inflateRawSync } from 'node:zlib';

/** The rows of the first sheet of an XLSX workbook, and whether any cell is a formula: read without a look at what wrote it. */
export function readWorkbook(bytes: Buffer): {
  readonly rows: (string | number)[][];
  readonly hasFormula: boolean;
} {
  const files = unzipped(bytes);
  const file = (name: string): string => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`the workbook has no ${name}`);
    return text;
  };
  for (const [name, text] of files) if (name.endsWith('.xml') || name.endsWith('.rels')) checkXml(name, text);
  const strings = [...file('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    unescaped([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const sheet = file('xl/worksheets/sheet1.xml');
  const rows = [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].map(([, attributes = '', content = '']) => {
      const value = Number(/<v>(.*?)<\/v>/s.exec(content)?.[1]);
      return attributes.includes('t="s"') ? (strings[value] ?? '') : value;
    }),
  );
  return { rows, hasFormula: sheet.includes('<f') };
}

/** A reader of XML makes one line feed of every end of a line (XML 1.0, 2.11); of a string, `_x000D_` is a carriage return (ECMA-376-1, 22.9.2.19). */
const unescaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** No declaration of a type, and no character that XML 1.0 (2.2) does not have: a reader refuses the whole file. */
function checkXml(name: string, text: string): void {
  if (/<!(?!\[CDATA\[)/.test(text)) throw new Error(`${name} declares something`);
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error(`${name} is no XML`);
}

/** By the central directory at the end (APPNOTE 4.3.12). */
function unzipped(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    );
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const isDeflated = bytes.readUInt16LE(at + 10) === 8;
    files.set(name, (isDeflated ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}
