import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Strings that survive the minifier and betray code that has no business in a page. */
const strangers = {
  zod: ['_zod', 'ZodError'],
  'server code': ['node:sqlite', 'Context is not finalized', 'No call has this path'],
};

/** What of `names` is in the files of a folder, one line each. */
export const strangersIn = (folder, files, names = Object.keys(strangers)) =>
  names.flatMap((name) =>
    files
      .filter((file) => strangers[name].some((mark) => text(folder, file).includes(mark)))
      .map((file) => `${file} has ${name} in it`),
  );

/** Where `file`, which is known to hold a stranger, lacks a string that it is searched by: that search is blind. */
export const blindTo = (folder, file, name) =>
  strangers[name]
    .filter((mark) => !text(folder, file).includes(mark))
    .map((mark) => `the search for ${name} is blind: ${file} has no "${mark}"`);

const text = (folder, file) => readFileSync(join(folder, file), 'utf8');
