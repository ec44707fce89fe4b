import ts from 'typescript';
import { declarationOf } from './program.mjs';
import { reactiveProperties } from './reactive-properties.mjs';

/**
 * What an element can be given: `{ attributes, members }`, as the Custom Elements Manifest writes them. `hasWords`: it
 * speaks to its reader, so that `lang` means something to it.
 */
export function elementApi(checker, element, hasWords) {
  const type = checker.getTypeAtLocation(element.name);
  const isOwn = ({ entry }) => entry.getSourceFile() === element.getSourceFile();
  // What an element has for itself is what its readers look for first.
  const properties = reactiveProperties(checker, element).sort((one, other) => isOwn(other) - isOwn(one));
  const fields = properties.map((property) => {
    const declaration = type.getProperty(property.name).valueDeclaration;
    // What holds for every element is said where they share it.
    const documented = { ...jsDoc(property.entry), ...jsDoc(declaration) };
    return {
      ...property,
      description: documented.description,
      type: propertyType(checker, declaration, documented.type),
      default: documented.default ?? initialValue(declaration),
    };
  });
  return {
    attributes: [
      ...fields.filter(({ attribute }) => attribute).map(attributeOf),
      ...(hasWords ? [lang] : []),
    ],
    members: fields.map(memberOf),
  };
}

/** The browser has the attribute, and widgets follow it. */
const lang = {
  name: 'lang',
  fieldName: 'lang',
  type: { text: 'string' },
  description: 'The language, where it is another than that of the place: the nearest `lang` above decides.',
};

function memberOf({ name, attribute, reflects, description, type, default: initial }) {
  return {
    kind: 'field',
    name,
    privacy: 'public',
    ...without({ description, type, default: initial }),
    ...(attribute && { attribute }),
    ...(reflects && { reflects }),
  };
}

function attributeOf({ name, attribute, converter, type, description, default: initial }) {
  return without({
    name: attribute,
    fieldName: name,
    description,
    type: { text: attributeType(type.text, converter) },
    // An attribute that is there is true, whatever it says.
    default: converter === 'Boolean' ? undefined : initial?.replaceAll("'", ''),
  });
}

/** What an attribute can say of a property's type: its literals, or the kind of value that is read out of it. */
function attributeType(text, converter) {
  const literals = text.split(' | ').filter((one) => /^('.*'|\d+)$/.test(one));
  const isOpen = text.split(' | ').includes('string');
  return literals.length > 0
    ? [...literals, ...(isOpen ? ['string'] : [])].join(' | ')
    : converter.toLowerCase();
}

/** Attributes may hold anything, so the code is typed wider than what makes sense: `@type` says the latter. */
function propertyType(checker, declaration, documented) {
  if (documented) return { text: documented };
  const text =
    declaration.type?.getText() ??
    checker.typeToString(
      checker.getTypeAtLocation(declaration),
      declaration,
      ts.TypeFormatFlags.NoTruncation,
    );
  const references = declaration.type ? referencesIn(checker, declaration.type) : [];
  return { text: text.replace(/ \| undefined$/, ''), ...(references.length > 0 && { references }) };
}

/** The package's own types in a type, and the path that each is imported from. */
function referencesIn(checker, node) {
  if (ts.isTypeReferenceNode(node)) {
    const { fileName } = declarationOf(checker, node.typeName).getSourceFile();
    if (!fileName.includes('/src/')) return [];
    const path = fileName.includes('/src/contracts/') ? 'samrad/contracts' : 'samrad';
    return [{ name: node.typeName.getText(), package: path }];
  }
  const inside = [];
  ts.forEachChild(node, (child) => void inside.push(...referencesIn(checker, child)));
  return inside;
}

function initialValue({ initializer }) {
  const isPlain =
    initializer && (ts.isLiteralExpression(initializer) || /^(true|false)$/.test(initializer.getText()));
  return isPlain ? initializer.getText() : undefined;
}

function jsDoc(declaration) {
  const tags = Object.fromEntries(
    ts
      .getJSDocTags(declaration)
      .map((tag) => [
        tag.tagName.text,
        tag.typeExpression?.type.getText() ?? ts.getTextOfJSDocComment(tag.comment),
      ]),
  );
  const comment = ts
    .getJSDocCommentsAndTags(declaration)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment))
    .find(Boolean);
  return without({ ...tags, description: comment?.replaceAll(/\s+/g, ' ') });
}

const without = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
