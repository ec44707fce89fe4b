import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const inTemplate = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] > TemplateLiteral > TemplateElement';

/** What would harm the person or the page: requirements S1 to S4 and P1. */
const hazards = [
  {
    selector: [
      'Identifier[name=/^((inner|outer|insertAdjacent)HTML|(set|parse)HTMLUnsafe|createContextualFragment)$/]',
      'Identifier[name=/^unsafe(HTML|SVG|MathML|Static)$/]',
      'MemberExpression > Literal[value=/^((inner|outer|insertAdjacent)HTML|setHTMLUnsafe)$/]',
      `${inTemplate}[value.raw=/\\.(inner|outer)HTML=/i]`,
    ].join(),
    message: 'S3: no string becomes HTML. Render a template.',
  },
  {
    selector: [
      `${inTemplate}[value.raw=/\\s\\.?style=/i]`,
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
      'Identifier[name="styleMap"]',
    ].join(),
    message: 'S2: strict hosts block style attributes. Use a class, or style.setProperty after render.',
  },
  {
    selector: [
      'MemberExpression[property.name="cookie"]',
      'MemberExpression > Literal[value="cookie"]',
      'Identifier[name="cookieStore"]',
    ].join(),
    message: 'P1: no cookies.',
  },
];

/** How the house is built. Node strips types and nothing more, so what stands in the source must be JavaScript. */
const erasable = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'TSParameterProperty', message: 'Declare the field and assign it.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A file is the namespace.' },
];
const namedExports = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Export by name.',
  },
];

const forbid = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', 'coverage/', '.samrad/', 'src/**/generated/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...forbid(erasable),
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An async function is how a port's method promises; it need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      // The ports are objects of functions, which use no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Types end at the edge of the house: what a host, a server or an old document gives may be otherwise.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Matters of taste, where these say no to plain code.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      'no-throw-literal': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended, wc.configs['flat/best-practice']],
    rules: {
      ...forbid(erasable, hazards),
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: forbid(erasable, hazards, namedExports) },
  {
    // A test reads what comes back, whatever its type.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  {
    // Chai's assertions are typed as promises, though only `accessible` is one: it passes when nobody waits for it.
    files: ['test/**/*.browser.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      ...forbid(erasable, {
        selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
        message: 'Await it.',
      }),
    },
  },
);
