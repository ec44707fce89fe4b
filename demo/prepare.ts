import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { movedToToday, swedishDay } from './dates.ts';

/**
 * `node demo/prepare.ts --content <folder> --site <folder>`: the demo's documents, with dates that fit today, and
 * its pages, one of which has a document beside it and asks no server.
 */
const { values } = parseArgs({ options: { content: { type: 'string' }, site: { type: 'string' } } });
const { content, site } = values;
if (content === undefined || site === undefined) {
  throw new Error('Say where to: node demo/prepare.ts --content <folder> --site <folder>');
}

const demo = import.meta.dirname;
const documents = join(demo, 'content');
const today = swedishDay(new Date());

for (const kind of await readdir(documents)) {
  const folder = join(content, kind);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(join(documents, kind))) {
    const text = await readFile(join(documents, kind, file), 'utf8');
    await writeFile(join(folder, file), movedToToday(text, today));
  }
}

const isPage = (path: string): boolean => path !== documents && extname(path) !== '.ts';
await cp(demo, site, { recursive: true, filter: isPage });
await cp(join(content, 'dialogues', 'palo-alto.json'), join(site, 'science-park', 'palo-alto.json'));
