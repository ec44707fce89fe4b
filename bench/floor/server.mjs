/**
 * `node bench/floor/server.mjs <database> <document>`: the least that a server can do, to measure ours against.
 * Node's own `http`, a prepared INSERT, one transaction a request; no schema, no rules, no receipt.
 * The floor is plain JavaScript: to strip types takes memory that would flatter what is measured against it.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { insertAnswer, openDatabase } from './database.mjs';

const [file, document] = process.argv.slice(2);
const database = openDatabase(file);
const insert = database.prepare(insertAnswer);
const body = Buffer.from(document);
const tag = '"1"';

const server = createServer((request, response) => {
  if (request.method === 'POST') void store(request, response);
  else if (request.headers['if-none-match'] === tag) response.writeHead(304, { etag: tag }).end();
  else response.writeHead(200, { etag: tag, 'content-type': 'application/json' }).end(body);
});
server.listen(0, () => console.log(`floor: http://localhost:${server.address().port}`));
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  database.close();
});

async function store(request, response) {
  const answer = JSON.stringify(JSON.parse(await text(request)));
  insert.run(request.headers['idempotency-key'], new Date().toISOString(), answer);
  response.writeHead(201, { 'content-type': 'application/json' }).end('{"stored":true}');
}
