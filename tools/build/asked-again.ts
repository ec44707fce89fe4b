import type { Plugin } from 'vite';

/**
 * What the page can do without: a failure is told in general words then, and one step of a form is printed. Everybody
 * reads these bytes.
 */
const spared = ['giving-up', 'printing'];

/**
 * Has what comes later be asked for again where it could not be fetched. Firefox remembers that for as long as the page
 * lives; by another address it asks anew. A widget's own file is left alone: what comes after that imports it by its
 * first address.
 */
export const askedAgain: Plugin = {
  name: 'asked-again',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    const asking = chunks.filter(({ isEntry }) => !isEntry);
    const later = new Set(asking.flatMap(({ dynamicImports }) => dynamicImports));
    const names = chunks.filter(({ fileName }) => later.has(fileName)).map(({ name }) => name);
    const strange = spared.filter((name) => !names.includes(name));
    if (strange.length > 0) this.error(`Nothing that comes later is named ${strange.join(' or ')}.`);
    for (const name of names.filter((one) => !spared.includes(one))) {
      const asked = new RegExp(`import\\((\`\\./${name}-[\\w-]+\\.js\`)\\)`, 'g');
      const those = asking.filter(({ code }) => code.search(asked) >= 0);
      if (those.length === 0) this.error(`No chunk imports ${name} as expected.`);
      for (const chunk of those) chunk.code = chunk.code.replace(asked, 'askAgain($1)');
    }
    for (const chunk of asking.filter(({ code }) => code.includes('askAgain(')))
      chunk.code = again + chunk.code;
  },
};

const again = 'const askAgain=(file)=>import(file).catch(()=>import(`${file}#${Date.now()}`));';
