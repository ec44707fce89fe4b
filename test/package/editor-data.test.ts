import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { elementsManifest, type ElementDeclaration } from '../../tools/manifest/manifest.mjs';
import { packageFiles } from '../../tools/manifest/package-files.mjs';

interface Named {
  readonly name: string;
}
interface VsCodeTag extends Named {
  readonly description: string;
  readonly attributes: readonly (Named & { readonly values: readonly Named[] })[];
}
interface WebTypesElement extends Named {
  readonly attributes: readonly (Named & { readonly value: { readonly type: string } })[];
  readonly js: { readonly events: readonly Named[] };
}
interface Pointers {
  readonly version: string;
  readonly customElements: string;
  readonly 'web-types': string;
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
}

const manifest = elementsManifest();
const files = await packageFiles(manifest);
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter((one): one is ElementDeclaration => 'tagName' in one);
const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
const sorted = (list: readonly Named[]): string[] => list.map(({ name }) => name).sort();

test('package.json points at the files that the build makes', async () => {
  const { customElements, 'web-types': webTypes, exports } = (await json('package.json')) as Pointers;
  const jsx = exports['./jsx'];
  assert.ok(typeof jsx === 'object');
  for (const path of [customElements, exports['./custom-elements.json'], webTypes, jsx.types])
    assert.ok(
      Object.keys(files).some((name) => path === `./dist/${name}`),
      String(path),
    );
});

test('VS Code offers every element with its attributes, and the words that they take', () => {
  const { tags } = JSON.parse(files['vscode.html-custom-data.json']) as { tags: VsCodeTag[] };
  assert.equal(tags.length, elements.length);
  for (const { tagName, summary, attributes } of elements) {
    const tag = tags.find(({ name }) => name === tagName);
    assert.ok(tag, tagName);
    assert.ok(tag.description.startsWith(summary), tagName);
    assert.deepEqual(sorted(tag.attributes), sorted(attributes));
  }
  const order = tags
    .find(({ name }) => name === 'samrad-initiative-timeline')
    ?.attributes.find(({ name }) => name === 'order');
  assert.deepEqual(sorted(order?.values ?? []), ['newest', 'oldest']);
});

test('VS Code offers every token', () => {
  const { properties } = JSON.parse(files['vscode.css-custom-data.json']) as { properties: Named[] };
  const tokens = new Map(
    elements.flatMap(({ cssProperties = [] }) => cssProperties.map((one) => [one.name, one] as const)),
  );
  assert.ok(tokens.size > 10);
  assert.deepEqual(sorted(properties), sorted([...tokens.values()]));
});

test('JetBrains gets every element with its attributes and events, of this version', async () => {
  const { version, contributions } = JSON.parse(files['web-types.json']) as {
    version: string;
    contributions: { html: { elements: WebTypesElement[] } };
  };
  assert.equal(version, ((await json('package.json')) as Pointers).version);
  for (const { tagName, attributes, events } of elements) {
    const element = contributions.html.elements.find(({ name }) => name === tagName);
    assert.deepEqual(sorted(element?.attributes ?? []), sorted(attributes));
    assert.deepEqual(sorted(element?.js.events ?? []), sorted(events));
  }
});
