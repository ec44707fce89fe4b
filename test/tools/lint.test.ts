import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint();

/** The rules that refuse a text, were it to stand in that file. The file must be one that the project knows. */
async function refusals(code: string, filePath = 'src/define/define.ts'): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  assert.ok(result);
  assert.equal(result.fatalErrorCount, 0, result.messages[0]?.message);
  return result.messages.map(({ ruleId }) => ruleId ?? '');
}

const syntax = 'no-restricted-syntax';

/** A rule that never says no proves nothing: each line is refused by its rule. */
const refused: readonly (readonly [rule: string, code: string])[] = [
  [syntax, `import { unsafeHTML } from 'lit/directives/unsafe-html.js'; export const x = unsafeHTML('');`],
  [syntax, `import { unsafeSVG } from 'lit/directives/unsafe-svg.js'; export const x = unsafeSVG('');`],
  [syntax, `import { unsafeStatic } from 'lit/static-html.js'; export const x = unsafeStatic('');`],
  [syntax, `document.body.innerHTML = '';`],
  [syntax, `document.body['innerHTML'] = '';`],
  [syntax, `document.body.outerHTML = '';`],
  [syntax, `document.body.insertAdjacentHTML('beforeend', '');`],
  [syntax, `import { html } from 'lit'; export const x = html\`<p .innerHTML=\${''}></p>\`;`],
  [syntax, `import { html } from 'lit'; export const x = html\`<p style="color: red"></p>\`;`],
  [syntax, `import { html } from 'lit'; export const x = html\`<p\n  style=\${''}></p>\`;`],
  [syntax, `import { styleMap } from 'lit/directives/style-map.js'; export const x = styleMap({});`],
  [syntax, `document.body.setAttribute('style', '');`],
  [syntax, `document.cookie = 'a=b';`],
  [syntax, `export const x = window.document.cookie;`],
  [syntax, `export enum X { A }`],
  [syntax, `export namespace X { export const a = 1; }`],
  [syntax, `export class X { constructor(readonly a: string) {} }`],
  [syntax, `export default class X {}`],
  [syntax, `const x = 1; export { x as default };`],
  ['no-eval', `eval('1');`],
  ['@typescript-eslint/no-implied-eval', `setTimeout('1', 1);`],
  ['no-new-func', `new Function('1');`],
  ['no-script-url', `export const x = 'javascript:void 0';`],
  ['@typescript-eslint/no-explicit-any', `export const x = (a: any): void => void a;`],
  ['@typescript-eslint/ban-ts-comment', `// @ts-ignore\nexport const x: string = 1;`],
  ['@typescript-eslint/ban-ts-comment', `// @ts-nocheck\nexport const x: string = 1;`],
  ['@typescript-eslint/no-floating-promises', `Promise.resolve();`],
  ['lit/binding-positions', `import { html } from 'lit'; export const x = html\`<\${'p'}></p>\`;`],
  ['lit-a11y/alt-text', `import { html } from 'lit'; export const x = html\`<img src="a.png">\`;`],
  ['wc/no-closed-shadow-root', `document.body.attachShadow({ mode: 'closed' });`],
];

for (const [rule, code] of refused) {
  test(`${rule} refuses ${code.replaceAll('\n', ' ')}`, async () => {
    assert.ok((await refusals(code)).includes(rule));
  });
}

test('an accessibility assertion that nobody waits for is refused', async () => {
  const file = 'test/components/consultation-form/consultation-form.browser.ts';
  const code = `import { expect } from '@open-wc/testing';\nexpect(document.body).to.be.accessible();`;
  assert.deepEqual(await refusals(code, file), [syntax]);
  assert.deepEqual(await refusals(code.replace('\nexpect(', '\nawait expect('), file), []);
});

test('plain code is let through', async () => {
  const code = `import { html } from 'lit';\nexport const x = html\`<p class="style">A style = a way.</p>\`;\n`;
  assert.deepEqual(await refusals(code), []);
});
