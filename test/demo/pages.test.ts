import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { createApp } from '../../src/server/app.ts';
import { readContentFolder } from '../../src/server/node/content/content-folder.ts';
import { staticPages } from '../../src/server/node/http/static-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const origin = 'http://demo.example';
/** What the build puts beside the pages. */
const built = ['/samrad.js', '/samrad.css', '/standalone/samrad.iife.js'];

const folder = await temporaryFolder();
const site = join(folder, 'site');
const contentFolder = join(folder, 'content');
execFileSync(process.execPath, ['demo/prepare.ts', '--content', contentFolder, '--site', site]);
const { content } = await readContentFolder(contentFolder);
const api = createApp(createMemoryBackend(content));
const pages = staticPages({ dist: join(folder, 'dist'), site, secure: false });

const filesIn = (root: string): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();

const ending = (end: string, root = site) =>
  filesIn(root)
    .filter((file) => file.endsWith(end))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const documents = ending('.html').map(({ file, text }) => ({
  url: new URL(file.replace(/index\.html$/, ''), `${origin}/`),
  text,
  // What stands in a comment or in an example of code is not of the page.
  tags: [
    ...text.replaceAll(/<!--.*?-->/gs, '').matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g),
  ].map(([, name = '', attributes = '']) => ({ name, attributes: attributesIn(attributes) })),
}));

function attributesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Every value that an attribute has on a page. */
const valuesOf = ({ tags }: (typeof documents)[number], attribute: string): string[] =>
  tags.flatMap(({ attributes }) => attributes.get(attribute) ?? []);

/** What is wrong with a link, if anything. */
async function fault(link: URL): Promise<string | undefined> {
  if (link.protocol === 'mailto:') return undefined;
  if (link.origin !== origin) return `${link.href} leads out of the demo`;
  if (built.includes(link.pathname)) return undefined;
  const app = link.pathname.startsWith('/v1/') ? api : pages;
  const response = await app.fetch(new Request(link));
  if (response.status !== 200) return `${link.pathname} answers ${response.status}`;
  const id = decodeURIComponent(link.hash.slice(1));
  return id === '' || (await response.text()).includes(`id="${id}"`)
    ? undefined
    : `${link.href} has no such place`;
}

async function faults(links: readonly URL[]): Promise<string[]> {
  return (await Promise.all(links.map(fault))).filter((found) => found !== undefined);
}

describe('demo pages', () => {
  it('are those that are promised', () => {
    const paths = documents.map(({ url }) => url.pathname);
    for (const path of ['/', '/kommun/', '/kommun/samrad/', '/science-park/', '/universitet/']) {
      assert.ok(paths.includes(path), path);
    }
    assert.deepEqual(
      filesIn(site).filter((file) => /\.ts$|^content/.test(file)),
      [],
    );
  });

  it('say their language, their title and one main heading', () => {
    for (const page of documents) {
      const [html] = page.tags;
      const language = page.url.pathname === '/universitet/' ? 'en' : 'sv';
      assert.equal(html?.attributes.get('lang'), language, page.url.pathname);
      assert.match(page.text, /<title>[^<]{8,}<\/title>/, page.url.pathname);
      assert.equal(page.tags.filter(({ name }) => name === 'h1').length, 1, page.url.pathname);
    }
    const titles = documents.map(({ text }) => /<title>(.*)<\/title>/.exec(text)?.[1]);
    assert.equal(new Set(titles).size, documents.length);
  });

  it('begin with a link to their main part', () => {
    for (const { tags, url } of documents) {
      const first = tags.find(({ name }) => name === 'a');
      const main = tags.filter(({ name }) => name === 'main');
      assert.equal(main.length, 1, url.pathname);
      assert.equal(first?.attributes.get('href'), `#${main[0]?.attributes.get('id')}`, url.pathname);
      assert.equal(main[0]?.attributes.get('tabindex'), '-1', url.pathname);
    }
  });

  it('use an id once, and name only what is there', () => {
    for (const page of documents) {
      const ids = valuesOf(page, 'id');
      assert.equal(new Set(ids).size, ids.length, `${page.url.pathname}: ${ids.join(' ')}`);
      for (const id of valuesOf(page, 'aria-labelledby'))
        assert.ok(ids.includes(id), `${page.url.pathname}: ${id}`);
    }
  });

  it('hold no style and no script of their own', () => {
    for (const { tags, url } of documents) {
      for (const { name, attributes } of tags) {
        assert.notEqual(name, 'style', url.pathname);
        if (name === 'script') assert.ok(attributes.get('src'), url.pathname);
        for (const attribute of attributes.keys())
          assert.doesNotMatch(attribute, /^(style|on.+)$/, url.pathname);
      }
    }
  });

  it('fetch from their own server alone', () => {
    const fetching = new Set(['link', 'script', 'img', 'source', 'iframe', 'object', 'video', 'audio']);
    for (const { tags, url } of documents) {
      for (const { name, attributes } of tags.filter(({ name }) => fetching.has(name))) {
        const address = attributes.get('src') ?? attributes.get('href') ?? attributes.get('data') ?? '';
        assert.match(address, /^\/(?!\/)/, `${url.pathname} <${name}>`);
      }
      for (const { attributes } of tags) {
        for (const name of ['backend', 'data-backend']) {
          if (attributes.has(name)) assert.equal(attributes.get(name), '/', url.pathname);
        }
        assert.match(attributes.get('data-src') ?? '/', /^\/(?!\/)/, url.pathname);
      }
    }
    for (const { file, text } of ending('.css')) assert.doesNotMatch(text, /url\(|@import|@font-face/, file);
  });

  it('lead to pages and places that exist', async () => {
    for (const page of documents) {
      const links = [...valuesOf(page, 'href'), ...valuesOf(page, 'src')].map(
        (link) => new URL(link, page.url),
      );
      assert.ok(links.length > 5, page.url.pathname);
      assert.deepEqual(await faults(links), [], page.url.pathname);
    }
  });

  it('are where the documents of the demo say they are', async () => {
    const links = ending('.json', contentFolder).flatMap(({ text }) =>
      [...text.matchAll(/"(?:url|answer|outcome)": "([^"]+)"/g)].map(
        ([, link = '']) => new URL(link, origin),
      ),
    );
    assert.ok(links.length > 20);
    assert.deepEqual(await faults(links), []);
  });

  it('ask for what there is, with a way to answer without the widget', () => {
    const shown = documents.flatMap((page) => [
      ...valuesOf(page, 'consultation'),
      ...valuesOf(page, 'data-consultation'),
    ]);
    assert.deepEqual(new Set(shown), new Set(content.consultations.keys()));
    const named = (attribute: string) => new Set(documents.flatMap((page) => valuesOf(page, attribute)));
    assert.deepEqual(named('dialogue'), new Set(content.dialogues.keys()));
    assert.deepEqual(named('poll'), new Set(content.polls.keys()));
    for (const page of documents) {
      const { url } = page;
      const text = page.text.replaceAll(/<\/?samrad-backend-provider[^>]*>/g, '');
      const widgets = [
        ...text.matchAll(/<(samrad-[\w-]+)[^>]*>(.*?)<\/\1>/gs),
        ...text.matchAll(/<(div)\s+data-samrad=[^>]*>(.*?)<\/div>/gs),
      ];
      for (const [, name, fallback] of widgets)
        assert.match(fallback ?? '', /<a\s/, `${url.pathname} <${name}>`);
    }
  });

  it('show every widget, in every way to put one on a page', () => {
    const placed = documents.flatMap(({ url, tags }) =>
      tags
        .filter(({ name, attributes }) => name.startsWith('samrad-') || attributes.has('data-samrad'))
        .map(({ name, attributes }) => ({ host: url.pathname, name, attributes })),
    );
    const on = (path: string) =>
      placed.flatMap(({ host, name, attributes }) =>
        host === path ? [attributes.get('data-samrad') ?? name.replace('samrad-', '')] : [],
      );
    assert.deepEqual(on('/kommun/'), ['initiative-timeline', 'priority-area-explainer', 'feedback-poll']);
    assert.deepEqual(on('/science-park/'), ['consultation-form', 'priority-area-explainer']);
    assert.deepEqual(on('/universitet/'), [
      'backend-provider',
      'initiative-timeline',
      'consultation-form',
      'feedback-poll',
    ]);
    const given = new Set(placed.flatMap(({ attributes }) => [...attributes.keys()]));
    for (const way of ['data-samrad', 'data-src', 'data-layout', 'backend', 'theme', 'area', 'fragment'])
      assert.ok(given.has(way), way);
  });

  it('have the dialogue beside the page that asks no server', async () => {
    const sources = documents.flatMap((page) =>
      valuesOf(page, 'data-src').map((source) => new URL(source, page.url)),
    );
    assert.equal(sources.length, 1);
    for (const source of sources) {
      const response = await pages.fetch(new Request(source));
      const { initiatives } = (await response.json()) as { initiatives: unknown[] };
      assert.ok(initiatives.length > 5);
    }
  });

  it('tell of a decided consultation what its document tells', () => {
    const { outcome } = content.consultations.get('den-smarta-staden') ?? {};
    const page = documents.find(({ url }) => url.pathname === '/kommun/samrad/den-smarta-staden/');
    const text = page?.text.replaceAll(/\s+/g, ' ') ?? '';
    assert.ok(outcome?.themes.length);
    const told = [
      outcome.summary,
      outcome.decision?.text,
      outcome.decision?.appeal,
      ...outcome.themes.flatMap((theme) => [theme.title, theme.summaryOfViews, theme.reason]),
    ];
    for (const words of told) assert.ok(words?.['sv'] && text.includes(words['sv']), words?.['sv']);
    for (const { answers } of outcome.themes) assert.ok(text.includes(`${answers} svar`));
  });

  it('share no style sheet and no script with another host', () => {
    const own = (page: (typeof documents)[number]) =>
      [...valuesOf(page, 'href'), ...valuesOf(page, 'src')].filter(
        (link) => /\.(css|js)$/.test(link) && !built.includes(link),
      );
    for (const page of documents) {
      const [, host = ''] = page.url.pathname.split('/');
      for (const link of own(page)) assert.match(link, host ? new RegExp(`^/${host}/`) : /^\/[^/]+$/);
    }
  });
});
