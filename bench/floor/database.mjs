import { DatabaseSync } from 'node:sqlite';

export const insertAnswer = 'INSERT INTO answers (key, received_at, answer) VALUES (?, ?, ?)';

/** One plain table, under the pragmas of the store. */
export function openDatabase(file) {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA busy_timeout=5000;
    PRAGMA journal_mode=WAL;
    PRAGMA synchronous=FULL;
    PRAGMA wal_autocheckpoint=4000;
    PRAGMA journal_size_limit=67108864;
    PRAGMA secure_delete=ON;
    CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, received_at TEXT, answer TEXT) STRICT, WITHOUT ROWID;
  `);
  return database;
}
