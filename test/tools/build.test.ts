import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { compiledAhead } from '../../tools/build/all-at-once.ts';

type ShortCode = typeof import('../../tools/build/short-code.ts');

/** As another build has it, which knows nothing of the one before. */
async function freshShortCode(): Promise<Plugin> {
  const { shortCode } = (await import(`../../tools/build/short-code.ts?${Math.random()}`)) as ShortCode;
  return shortCode;
}

const root = await mkdtemp(join(tmpdir(), 'samrad-build-'));
after(() => rm(root, { recursive: true }));

/** The chunks that a page would load, by their files. */
async function built(files: Readonly<Record<string, string>>, plugin: Plugin): Promise<Map<string, string>> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const results = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    build: {
      write: false,
      lib: { entry: { samrad: join(root, 'src/loader/loader.js') }, formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  });
  const { output } = [results].flat()[0] as Rolldown.RolldownOutput;
  return new Map(output.map((one) => [one.fileName, one.type === 'chunk' ? one.code : '']));
}

test('a chunk is the same in another build that names it alike: one of them may lie in a cache', async () => {
  const files = {
    'src/loader/loader.js': 'import("./late.js"); console.log({ _$AH: 1 })',
    'src/loader/late.js': 'console.log({ _$AM: 1, _$AU: 2 })',
  };
  const before = await built(files, await freshShortCode());
  const later = await built(
    { ...files, 'src/loader/loader.js': 'import("./late.js"); console.log({ _$AU: 1 })' },
    await freshShortCode(),
  );
  const both = [...before.keys()].filter((file) => later.has(file) && file !== 'samrad.js');
  assert.equal(both.length, 1);
  for (const file of both) assert.equal(later.get(file), before.get(file));
  assert.doesNotMatch([...before.values()].join(), /_\$A/);
});

test('what a widget opens with is compiled ahead, and nothing else', async () => {
  const chunks = await built(
    {
      'src/loader/loader.js': 'import("../define/poll.js"); import("../define/areas.js")',
      'src/define/areas.js': 'import { a } from "../shared.js"; console.log(a, 0)',
      'src/define/poll.js':
        'import { a } from "../shared.js"; console.log(a, 1); import("../late.js"); import("../other.js")',
      'src/late.js': 'import { a } from "./shared.js"; console.log(a, 2)',
      'src/other.js': 'console.log(3)',
      'src/shared.js': 'export const a = () => location.href',
    },
    compiledAhead,
  );
  const ahead = [...chunks].filter(([, code]) => code.startsWith('//# allFunctionsCalledOnLoad\n'));
  const names = ahead.map(([file]) => file.replace(/-.*/, '')).sort();
  assert.deepEqual(names, ['areas', 'poll', 'shared']);
  assert.ok(chunks.size > ahead.length + 1);
});
