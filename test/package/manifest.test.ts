import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { test } from 'node:test';
import type { LitElement } from 'lit';
import { layoutOf } from '../../src/components/priority-area-explainer/priority-area-explainer.state.ts';
import { InitiativeStatus } from '../../src/contracts/initiative.ts';
import '../../src/define/all.ts';
import * as library from '../../src/index.ts';
import { elementsManifest, type ElementDeclaration } from '../../tools/manifest/manifest.mjs';

const manifest = elementsManifest();
const declarations = manifest.modules.flatMap((module) => module.declarations);
const elements = declarations.filter((one): one is ElementDeclaration => 'tagName' in one);
const readme = await readFile('README.md', 'utf8');
const backends = await readFile('src/define/backends.ts', 'utf8');

const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name).sort();
const unique = (list: Iterable<string>): string[] => [...new Set(list)].sort();

/** What a pattern finds in the sources of an element's own folder. */
async function inFolder(tag: string, pattern: RegExp): Promise<string[]> {
  const files = globSync(`src/components/${tag.replace('samrad-', '')}/**/*.ts`);
  assert.ok(files.length > 0, tag);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return unique(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)));
}

const uses = async (tag: string, module: string): Promise<boolean> =>
  (await inFolder(tag, /from '[./]+\/([\w/.-]+)'/g)).includes(module);

test('has every element that is defined, and no other', () => {
  const folders = globSync('src/components/*').map((folder) => `samrad-${basename(folder)}`);
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), folders.sort());
});

for (const element of elements) {
  const { tagName, name, attributes, members, events, slots, cssParts, cssProperties } = element;
  const defined = customElements.get(tagName) as typeof LitElement;

  test(`${tagName}: has the attributes that are observed, and lang where it has words`, async () => {
    assert.equal(defined.name, name);
    assert.deepEqual(
      names(attributes),
      [...defined.observedAttributes, ...((await uses(tagName, 'i18n/words.ts')) ? ['lang'] : [])].sort(),
    );
  });

  test(`${tagName}: has the properties that are public, and no other`, () => {
    const shown = [...defined.elementProperties]
      .filter(([, { state }]) => !state)
      .map(([key]) => String(key));
    assert.deepEqual(names(members), shown.sort());
    const fields = attributes.filter(({ name: attribute }) => attribute !== 'lang');
    const attributed = members.filter(({ attribute }) => attribute !== undefined);
    assert.deepEqual(fields.map(({ fieldName }) => fieldName).sort(), names(attributed));
  });

  test(`${tagName}: has the events that it dispatches, with their types`, async () => {
    const own = await inFolder(tagName, /\bnew (Samrad\w+Event)\(/g);
    const ofLoading = (await uses(tagName, 'controllers/load.ts'))
      ? ['SamradReadyEvent', 'SamradLoadFailedEvent']
      : [];
    assert.deepEqual(unique(events.map(({ type }) => type?.text ?? '')), unique([...own, ...ofLoading]));
    for (const event of events) {
      const given = (library as Readonly<Record<string, unknown>>)[event.type?.text ?? ''];
      assert.equal((given as { type?: string }).type, event.name);
    }
  });

  test(`${tagName}: has the parts of its folder; the others are of templates that widgets share`, async () => {
    const own = await inFolder(tagName, /\bpart="([\w-]+)"/g);
    const shared = await Promise.all(
      globSync('src/templates/**/*.ts').map(async (file) => [
        ...(await readFile(file, 'utf8')).matchAll(/\bpart="([\w-]+)"/g),
      ]),
    );
    const others = shared.flat().map(([, part = '']) => part);
    const parts = names(cssParts);
    assert.deepEqual(
      own.filter((part) => !parts.includes(part)),
      [],
    );
    assert.deepEqual(
      parts.filter((part) => !own.includes(part) && !others.includes(part)),
      [],
    );
  });

  test(`${tagName}: has every token, where it is styled`, async () => {
    const sheets = ['tokens', 'panels'].map((name) => readFile(`src/styles/${name}.styles.ts`, 'utf8'));
    const sheet = (await Promise.all(sheets)).join('');
    const isStyled = await uses(tagName, 'styles/widget.styles.ts');
    const tokens = [...sheet.matchAll(/var\((--samrad-[\w-]+)/g)].map(([, token = '']) => token);
    assert.deepEqual(names(cssProperties), isStyled ? unique(tokens) : []);
  });

  test(`${tagName}: says what each name is for, in types that can be read`, () => {
    assert.deepEqual(names(slots), ['']);
    assert.ok(element.summary);
    for (const named of [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties])
      assert.ok(named.description, named.name);
    for (const { name: typed, type } of [...attributes, ...members, ...events])
      assert.doesNotMatch(type?.text ?? '', /^$|unknown|any|undefined|#|object/, typed);
  });
}

test('every element has its page among the stories', async () => {
  const pages = await readFile('stories/docs/elements.stories.ts', 'utf8');
  for (const { tagName } of elements)
    assert.ok(pages.includes(`from '../${tagName.replace('samrad-', '')}/`), tagName);
});

test('the words of attributes are those that the code knows', () => {
  const words = (tag: string, name: string): string[] => {
    const found = elements
      .find(({ tagName }) => tagName === tag)
      ?.attributes.find((attribute) => attribute.name === name);
    return [...(found?.type?.text.matchAll(/'([^']+)'/g) ?? [])].map(([, word = '']) => word);
  };
  assert.deepEqual(words('samrad-initiative-timeline', 'status'), InitiativeStatus.options);
  for (const word of words('samrad-priority-area-explainer', 'layout')) assert.equal(layoutOf(word), word);
  const kinds = [...backends.matchAll(/registerBackendKind\('(\w+)'/g)].map(([, kind]) => kind);
  for (const { tagName } of elements) assert.deepEqual(words(tagName, 'kind'), kinds);
});

test('README.md names every element, attribute and event, and no other', () => {
  const tags = [...readme.matchAll(/^\| `<(samrad-[\w-]+)>`/gm)].map(([, tag = '']) => tag);
  assert.deepEqual(tags.sort(), elements.map(({ tagName }) => tagName).sort());

  const events = [...readme.matchAll(/^\| (`samrad-[^|]+)/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(samrad-[\w-]+)`/g)].map(([, event = '']) => event),
  );
  assert.deepEqual(unique(events), unique(elements.flatMap((element) => names(element.events))));

  const shared = [...readme.matchAll(/^\| `(?!samrad-)([a-z-]+)` +\|/gm)].map(
    ([, attribute = '']) => attribute,
  );
  for (const { tagName, attributes } of elements) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`<${tagName}>\``)) ?? '';
    const told = new Set([...row.matchAll(/`([a-z-]+)`/g)].map(([, word = '']) => word));
    const untold = names(attributes).filter((name) => !shared.includes(name) && !told.has(name));
    assert.deepEqual(untold, [], tagName);
    const literals = attributes.flatMap(({ type }) => [...(type?.text.matchAll(/'([^']+)'/g) ?? [])]);
    const known = new Set([...names(attributes), ...literals.map(([, word = '']) => word)]);
    assert.deepEqual(
      [...told].filter((word) => word !== tagName && !known.has(word)),
      [],
      tagName,
    );
    // What shows nothing of its own, such as the provider, has no words and no theme.
    if (!names(attributes).includes('lang')) continue;
    assert.deepEqual(
      shared.filter((name) => !names(attributes).includes(name)),
      [],
      tagName,
    );
  }
});
