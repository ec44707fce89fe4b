import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { before, test } from 'node:test';
import ts from 'typescript';
import { elementsManifest } from '../../tools/manifest/manifest.mjs';
import { packageFiles } from '../../tools/manifest/package-files.mjs';

/** The types of React 19, as far as elements go. The names of its attributes are what the package adds to them. */
const react = `
declare module 'react' {
  export namespace JSX {
    interface Element { readonly type: unknown }
    interface IntrinsicElements { main: { children?: unknown } }
  }
}
${['react/jsx-runtime', 'react/jsx-dev-runtime']
  .map(
    (runtime) => `declare module '${runtime}' {
  import type { JSX as Here } from 'react';
  export namespace JSX {
    type Element = Here.Element;
    interface IntrinsicElements extends Here.IntrinsicElements {}
  }
}`,
  )
  .join('')}`;

const right = {
  'an element by its id': '<samrad-consultation-form consultation="parken" backend="/" heading-level={3} />',
  'the data as a property':
    'export const given = (poll: PublishedPoll) => <samrad-feedback-poll poll={poll} kind="static" />',
  'the words of an attribute': '<samrad-initiative-timeline dialogue="d" order="newest" group="year" />',
  'a kind of backend that the site has registered': '<samrad-feedback-poll poll="p" kind="own" />',
  'fallback content': '<samrad-feedback-poll poll="p"><main /></samrad-feedback-poll>',
  'what an event carries':
    '<samrad-priority-area-explainer dialogue="d" onsamrad-area-toggled={({ id, open }) => [id.at(0), !open]} />',
  'what every element takes': '<samrad-feedback-poll poll="p" id="rosta" onClick={() => undefined} />',
  'an event where it has bubbled to':
    "document.addEventListener('samrad-vote-cast', ({ id }) => id.at(0)); addEventListener('samrad-ready', ({ id }) => id)",
};

const wrong = {
  'an attribute that there is not': '<samrad-feedback-poll question="p" />',
  'another word': '<samrad-initiative-timeline dialogue="d" order="random" />',
  'another status': '<samrad-initiative-timeline dialogue="d" status="done" />',
  'another layout': '<samrad-priority-area-explainer dialogue="d" layout="grid" />',
  'another theme': '<samrad-feedback-poll poll="p" theme="dark" />',
  'a level that no heading has': '<samrad-consultation-form consultation="parken" heading-level={7} />',
  'a number for an id': '<samrad-feedback-poll poll={4} />',
  'data of another kind':
    'export const given = (poll: PublishedPoll) => <samrad-consultation-form consultation={poll} />',
  'what an event does not carry':
    '<samrad-feedback-poll poll="p" onsamrad-vote-cast={({ choice }) => choice} />',
};

let errorsIn: (code: string) => readonly string[];

before(async () => {
  const cases = [...Object.values(right), ...Object.values(wrong)];
  const files = new Map([
    ['samrad-jsx.d.ts', (await packageFiles(elementsManifest()))['jsx.d.ts']],
    ['react.d.ts', react],
    ...cases.map((code, index): [string, string] => [
      `case-${index}.tsx`,
      `/** @jsxImportSource react */\nimport type { PublishedPoll } from 'samrad/contracts';\n${code};\nexport type Used = PublishedPoll;`,
    ]),
  ]);
  const program = programOf(files);
  assert.deepEqual(messages(program, 'samrad-jsx.d.ts'), []);
  errorsIn = (code) => messages(program, `case-${cases.indexOf(code)}.tsx`);
});

for (const [name, code] of Object.entries(right))
  test(`takes ${name}`, () => {
    assert.deepEqual(errorsIn(code), []);
  });

for (const [name, code] of Object.entries(wrong))
  test(`refuses ${name}`, () => {
    assert.ok(errorsIn(code).length > 0, code);
  });

/** Files that are not on the disk, beside the sources that the package's paths lead to. */
function programOf(files: ReadonlyMap<string, string>): ts.Program {
  const texts = new Map([...files].map(([name, text]) => [resolve(name), text]));
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
  const all: ts.CompilerOptions = { ...options, types: [], jsx: ts.JsxEmit.ReactJSX, skipLibCheck: false };
  const host = ts.createCompilerHost(all);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, target) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, text, target);
  };
  return ts.createProgram([...texts.keys()], all, host);
}

const messages = (program: ts.Program, name: string): string[] =>
  ts
    .getPreEmitDiagnostics(program, program.getSourceFile(resolve(name)))
    .filter(({ file }) => file?.fileName === resolve(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
