import { minify, type MinifyOptions } from 'terser';
import type { Plugin } from 'vite';

/** No getter of ours does more than tell, and no function is made with `new` or asked for its `length`. */
const options: MinifyOptions = {
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
};

/** Says the same shorter than the bundler's own minifier does. Lines are left in templates alone, where they are spaces. */
export const shortCode: Plugin = {
  name: 'short-code',
  async generateBundle(_, bundle) {
    // A property has the same name in every chunk.
    const properties = { props: {} };
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const nameCache = { props: properties, vars: { props: exchanged(chunk.code) } };
      const { code = chunk.code } = await minify(chunk.code, { ...options, nameCache });
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
