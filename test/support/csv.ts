/** Reads a table as RFC 4180 says, with semicolons: the other side of the export, written without a look at it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gy;
  let end = 0;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    end = cell.lastIndex;
    const [, quoted, plain, separator] = match;
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (separator === '\r\n') rows.push([]);
  }
  if (end !== text.length) throw new Error(`no table from character ${end} on`);
  rows.pop();
  return rows;
}
