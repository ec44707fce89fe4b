import { globSync, readFileSync } from 'node:fs';
import { minify, type MinifyOptions } from 'terser';
import type { Plugin } from 'vite';

/** No getter of ours does more than tell, and no function is made with `new` or asked for its `length`. */
const options = (nameCache: object): MinifyOptions => ({
  module: true,
  ecma: 2022,
  compress: { passes: 3, pure_getters: true, keep_fargs: false, unsafe_arrows: true },
  // What Lit alone calls so.
  mangle: {
    properties: {
      regex:
        /^(_\$[\w$]+|createProperty|createRenderRoot|element(Properties|Styles)|enableUpdating|finalize(d|Styles)?|getProperty(Descriptor|Options)|hasUpdated|isUpdatePending)$/,
    },
  },
  nameCache,
});

/**
 * The short names of what Lit calls so. They go by Lit alone and not by what else a build holds: a chunk that lies in a
 * cache is used together with those of a later build.
 */
const lit: { props?: object } = {};
for (const file of globSync('node_modules/{lit-html,lit-element,@lit/reactive-element}/*.js').sort())
  await minify(readFileSync(file, 'utf8'), options(lit));
const { props } = lit;
const shortNames = JSON.stringify(props);

/** Says the same shorter than the bundler's own minifier does. Lines are left in templates alone, where they are spaces. */
export const shortCode: Plugin = {
  name: 'short-code',
  // A chunk is named before this: with other short names in it, it must have another name.
  augmentChunkHash: () => shortNames,
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const vars = { props: exchanged(chunk.code) };
      const { code = chunk.code } = await minify(chunk.code, options({ props, vars }));
      chunk.code = code.replaceAll('\n', ' ');
    }
  },
};

/**
 * The names to give to what a chunk exports and imports, by those that it has: the same by which the chunks exchange it.
 * `export{a}` is shorter than `export{e as a}`. Of two chunks that give something by one name, the first has it.
 */
function exchanged(code: string): Record<string, string> {
  const names = new Map<string, string>();
  for (const [, verb, list = ''] of code.matchAll(/\b(import|export)\{([^}]*)\}/g))
    for (const [, first = '', second = ''] of list.matchAll(/([\w$]+) as ([\w$]+)/g)) {
      const [inside, outside] = verb === 'import' ? [second, first] : [first, second];
      if (!names.has(outside)) names.set(outside, `$${inside}`);
    }
  return Object.fromEntries([...names].map(([outside, inside]) => [inside, outside]));
}
