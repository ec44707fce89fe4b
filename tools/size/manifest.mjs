import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const loader = 'src/loader/loader.ts';
const definition = (widget) => `src/define/${widget}.ts`;

/** A build for pages, by the manifest in its folder. */
export function readBuild(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));

  const chunk = (source) => {
    if (!manifest[source]) throw new Error(`The build has no ${source}.`);
    return manifest[source];
  };

  /** The chunks of these sources and of all that they import, without `had`. */
  const closure = (sources, had = new Set()) => {
    const found = new Set();
    const visit = (source) => {
      if (found.has(source) || had.has(source)) return;
      found.add(source);
      (chunk(source).imports ?? []).forEach(visit);
    };
    sources.forEach(visit);
    return found;
  };
  const files = (sources) => [...sources].map((source) => chunk(source).file);

  return {
    has: (widget) => chunk(loader).dynamicImports?.includes(definition(widget)) ?? false,

    /** The file of a source that has a chunk of its own. */
    file: (source) => chunk(source).file,

    /**
     * What a page with these widgets fetches: `first`, before a reader sees them, and `later`, by the source
     * that is asked for on demand, each without what the page has by then.
     */
    fetched(widgets) {
      const definitions = widgets.map(definition);
      const had = closure([loader, ...definitions]);
      const asked = new Set(
        [...closure(definitions)].flatMap((source) => chunk(source).dynamicImports ?? []),
      );
      const later = [...asked].filter((source) => !had.has(source));
      return {
        first: files(had),
        later: new Map(later.map((source) => [source, files(closure([source], had))])),
      };
    },
  };
}
