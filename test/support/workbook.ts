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

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

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
