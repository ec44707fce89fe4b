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

/** What of the strings for a stranger is in none of these files, which are known to hold it: that search is blind. */
export const blindTo = (folder, files, name) =>
  strangers[name]
    .filter((mark) => !files.some((file) => text(folder, file).includes(mark)))
    .map((mark) => `the search for ${name} is blind: there is no "${mark}" in ${files.join(', ')}`);

const text = (folder, file) => readFileSync(join(folder, file), 'utf8');
