/** `node bench/floor/export.mjs <database> <out>`: the least that an export can do, each row as it stands, a line each. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openDatabase } from './database.mjs';

const [file, out] = process.argv.slice(2);
const database = openDatabase(file);
await pipeline(Readable.from(lines()), createWriteStream(out));
database.close();

function* lines() {
  for (const row of database.prepare('SELECT key, received_at, answer FROM answers').iterate()) {
    yield `${row.key};${row.received_at};${row.answer}\n`;
  }
}
