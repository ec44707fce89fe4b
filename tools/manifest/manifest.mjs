import { relative } from 'node:path';
import { create, ts as analyzerTs } from '@custom-elements-manifest/analyzer';
import { elementApi } from './element-api.mjs';
import { filesRun, registeredElements, sourceProgram } from './program.mjs';
import { partsIn, tokensIn } from './theming.mjs';

/** Where the package has the classes; what registers an element lies beside, in `define/`. */
const library = 'dist/lib';

/**
 * The Custom Elements Manifest of the package, of its public names alone. The analyzer reads the comments of the
 * classes; their attributes and types come from the compiler, parts and tokens from what the templates and
 * sheets of each element have.
 */
export function elementsManifest() {
  const program = sourceProgram();
  const checker = program.getTypeChecker();
  const elements = registeredElements(program);
  const comments = analyzed(program);
  const events = eventClasses(checker, comments);

  const declarations = elements.map(({ tag, declaration }) => {
    const {
      name,
      description,
      summary,
      slots = [],
      events: fired = [],
    } = comments.get(declaration.name.text);
    const files = filesRun(program, declaration.getSourceFile());
    return {
      kind: 'class',
      name,
      tagName: tag,
      customElement: true,
      summary,
      description,
      superclass: { name: 'LitElement', package: 'lit' },
      ...elementApi(
        checker,
        declaration,
        files.some(({ fileName }) => fileName.endsWith('/src/i18n/words.ts')),
      ),
      events: fired.map((event) => ({ ...event, type: typeOf(events, event.name) })),
      slots,
      cssParts: partsIn(files),
      cssProperties: tokensIn(files),
    };
  });

  return {
    schemaVersion: '1.0.0',
    modules: [
      moduleOf(`${library}/index.js`, [...declarations, ...events.values()]),
      ...elements.map(({ tag, file, declaration }) => definitionOf(tag, file, declaration.name.text)),
    ],
  };
}

/** What the analyzer makes of each class in the folders of the elements and of their events, by its name. */
function analyzed(program) {
  const modules = program
    .getSourceFiles()
    .filter(({ fileName }) => /\/src\/(components|controllers)\//.test(fileName))
    .map(({ fileName, text }) =>
      analyzerTs.createSourceFile(
        relative(process.cwd(), fileName),
        text,
        analyzerTs.ScriptTarget.Latest,
        true,
      ),
    );
  const declared = create({ modules }).modules.flatMap(({ declarations }) => declarations);
  return new Map(declared.filter(({ kind }) => kind === 'class').map((one) => [one.name, one]));
}

/** The classes of the events, by the name that each is dispatched under. */
function eventClasses(checker, comments) {
  const classes = [...comments.values()].filter(({ superclass }) => superclass?.name === 'Event');
  return new Map(
    classes.map(({ name, description, members = [] }) => [
      members.find((member) => member.name === 'type').default.replaceAll("'", ''),
      {
        kind: 'class',
        name,
        description,
        superclass: { name: 'Event', package: 'global:' },
        // The analyzer takes what the constructor sets for a default.
        members: members.filter((member) => !member.static).map(({ default: _, ...member }) => member),
      },
    ]),
  );
}

function typeOf(events, name) {
  const type = events.get(name)?.name;
  if (!type) throw new Error(`There is no class of the event ${name}.`);
  return { text: type, references: [{ name: type, package: 'samrad' }] };
}

const moduleOf = (path, declarations) => ({
  kind: 'javascript-module',
  path,
  declarations,
  exports: declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: path } })),
});

function definitionOf(tag, file, name) {
  return {
    kind: 'javascript-module',
    path: file.replace('src', library).replace(/ts$/, 'js'),
    declarations: [],
    exports: [
      {
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name, module: `${library}/index.js` },
      },
    ],
  };
}
