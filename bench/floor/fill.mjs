/** `node bench/floor/fill.mjs <database> <count> <answer>`: a database with so many answers in it. */
import { insertAnswer, openDatabase } from './database.mjs';

const [file, count, answer] = process.argv.slice(2);
const database = openDatabase(file);
const insert = database.prepare(insertAnswer);
const at = new Date().toISOString();
database.exec('BEGIN');
for (let n = 0; n < Number(count); n++) insert.run(n.toString(16).padStart(64, '0'), at, answer);
database.exec('COMMIT');
database.close();
