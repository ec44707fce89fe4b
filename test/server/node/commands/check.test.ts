import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContentFolder } from '../../../../src/server/node/content/content-folder.ts';
import { findingLine } from '../../../../src/server/content/finding.ts';
import { exampleConsultation, exampleDialogue, examplePoll } from '../../../support/example-consultation.ts';
import { writeContent } from '../../../support/example-content.ts';
import { samrad } from '../../../support/samrad-process.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const examples = {
  'dialogues/exempelstaden.json': exampleDialogue,
  'consultations/parken.json': exampleConsultation,
  'polls/viktigast.json': examplePoll,
};

async function setup(documents: Record<string, unknown> = examples) {
  const content = await writeContent(await temporaryFolder(), documents);
  const lines = async () => {
    const { findings } = await readContentFolder(content);
    return findings.map((finding) => findingLine(finding).replace(`${content}/`, ''));
  };
  return { content, lines };
}

test('counts the documents of a folder without errors, and ends with 0', async () => {
  const { content } = await setup();
  assert.deepEqual(await samrad(['check', content]), {
    code: 0,
    output: '3 documents, no errors\n',
    errors: '',
  });
});

test('prints each error on a line of its own, with file, line, column and place, and ends with 1', async () => {
  const broken = '{\n  "id": "viktigast"\n  "question": {}\n}';
  const circle = {
    ...exampleConsultation,
    sections: [
      {
        id: 's',
        title: { sv: 's' },
        questions: [
          { id: 'a', type: 'stance', text: { sv: 'a' }, showIf: { question: 'b', answered: true } },
          { id: 'b', type: 'stance', text: { sv: 'b' }, showIf: { question: 'a', answered: true } },
        ],
      },
    ],
  };
  const { content } = await setup({
    ...examples,
    'consultations/parken.json': circle,
    'polls/viktigast.json': broken,
  });
  const { code, output, errors } = await samrad(['check', content]);
  assert.equal(code, 1);
  assert.equal(errors, '');
  const lines = output.trimEnd().split('\n');
  assert.equal(lines.length, 2);
  assert.match(
    lines[0] ?? '',
    /consultations\/parken\.json:\d+:\d+: sections\[0\]\.questions\[0\]\.showIf\.question: "b" is not asked before this/,
  );
  assert.match(lines[1] ?? '', /polls\/viktigast\.json:3:3: is not JSON: a comma is missing before this$/);
});

test('finds documents that lie where nobody reads them', async () => {
  const { content, lines } = await setup({
    ...examples,
    'parken.json': exampleConsultation,
    'surveys/parken.json': exampleConsultation,
    'consultations/2026/parken.json': exampleConsultation,
  });
  const says = 'is not read; put documents in dialogues/, consultations/ and polls/';
  assert.deepEqual(await lines(), [
    `consultations/2026/parken.json: ${says}`,
    `parken.json: ${says}`,
    `surveys/parken.json: ${says}`,
  ]);
  assert.equal((await samrad(['check', content])).code, 1);
});

test('passes over what is no document: other files, hidden ones and folders by such a name', async () => {
  const { content, lines } = await setup();
  await mkdir(join(content, 'polls', 'old.json'));
  await mkdir(join(content, '.git'));
  for (const file of ['README.md', '.git/x.json', 'polls/.viktigast.json', 'polls/viktigast.json~']) {
    await writeFile(join(content, file), 'no document');
  }
  assert.deepEqual(await lines(), []);
});

test('says what to put where, in a folder that is empty, that is none or that is not there', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'file.json');
  await writeFile(file, '{}');
  for (const place of [folder, join(folder, 'none'), file]) {
    const { code, output } = await samrad(['check', place]);
    const says =
      place === folder
        ? `${file}: is not read; put documents in dialogues/, consultations/ and polls/\n`
        : `${place}: there are no JSON documents here; put documents in dialogues/, consultations/ and polls/\n`;
    assert.deepEqual([code, output], [1, says]);
  }
});

test('tells a document of another kind where it belongs', async () => {
  const { lines } = await setup({ ...examples, 'polls/parken.json': exampleConsultation });
  assert.deepEqual(await lines(), ['polls/parken.json: belongs into consultations/; put it there']);
});

test('says of a file that cannot be read which it is, why and how to mend it', async () => {
  const { content, lines } = await setup();
  await symlink('borta.json', join(content, 'polls/lank.json'));
  await symlink('.', join(content, 'polls/mapp.json'));
  await symlink('ring.json', join(content, 'polls/ring.json'));
  assert.deepEqual(await lines(), [
    'polls/lank.json: cannot be read: it links to nothing; mend the link or take it away',
    'polls/mapp.json: cannot be read: it is a folder; put a file of that name here',
    'polls/ring.json: cannot be read: it links to itself; mend the link or take it away',
  ]);
});

test('reads a folder that is a link, and waits for no pipe', async () => {
  const { content, lines } = await setup();
  await rename(join(content, 'polls'), join(content, '..', 'omrostningar'));
  await symlink('../omrostningar', join(content, 'polls'));
  assert.deepEqual(await lines(), []);
  await writeFile(join(content, 'polls/trasig.json'), '{');
  execFileSync('mkfifo', [join(content, 'polls/ror.json')]);
  const [pipe, broken, ...more] = await lines();
  assert.equal(pipe, 'polls/ror.json: cannot be read: it is no file; take it away');
  assert.match(broken ?? '', /^polls\/trasig\.json:/);
  assert.deepEqual(more, []);
});

test('refuses a file that is not in UTF-8, and says at which letter', async () => {
  const { content, lines } = await setup();
  const text = JSON.stringify(examplePoll, undefined, 2).replace('Vad är', 'Vad är ½');
  await writeFile(join(content, 'polls/viktigast.json'), text, 'latin1');
  assert.deepEqual(await lines(), [
    'polls/viktigast.json:5:16: is not in UTF-8; save it so in your editor, or with iconv -f WINDOWS-1252 -t UTF-8',
  ]);
});

test('refuses a file in UTF-16, with a mark of it or without', async () => {
  const { content, lines } = await setup();
  for (const mark of ['', '\uFEFF']) {
    await writeFile(join(content, 'polls/viktigast.json'), mark + JSON.stringify(examplePoll), 'utf16le');
    assert.deepEqual(await lines(), [
      'polls/viktigast.json: is in UTF-16; save it as UTF-8 in your editor, or with iconv -f UTF-16 -t UTF-8',
    ]);
  }
});

test('finds documents that are not read for the ending of their names', async () => {
  const { lines } = await setup({
    ...examples,
    'polls/ny.JSON': examplePoll,
    'polls/ny.json.txt': examplePoll,
  });
  assert.deepEqual(await lines(), [
    'polls/ny.JSON: is not read; let its name end with .json',
    'polls/ny.json.txt: is not read; let its name end with .json',
  ]);
});
