import type { ElementDeclaration } from '../../tools/manifest/manifest.mjs';

/** A made-up server and a made-up consultation, as in README.md. */
const server = 'https://samrad.example.se/';
const id = 'parken';

/** The three lines that a web editor pastes. */
export const snippetOf = ({ tagName, members }: ElementDeclaration): string =>
  [
    `<link rel="stylesheet" href="${server}samrad.css" />`,
    `<script type="module" src="${server}samrad.js"></script>`,
    `<${[tagName, ...subjectIn(members), `backend="${server}"`].join(' ')}></${tagName}>`,
  ].join('\n');

/** The same for an editor that strips tags that it does not know. */
export const markedSnippetOf = ({ tagName, members }: ElementDeclaration): string =>
  [
    `<div`,
    `  data-samrad="${tagName.replace('samrad-', '')}"`,
    ...subjectIn(members).map((subject) => `  data-${subject}`),
    `  data-backend="${server}"`,
    `></div>`,
  ].join('\n');

/** The attribute that says what to show: as a property it also takes the data. A provider has none. */
function subjectIn(members: ElementDeclaration['members']): string[] {
  const subject = members.find(({ attribute, type }) => attribute && type?.text.startsWith('string | '));
  return subject?.attribute ? [`${subject.attribute}="${id}"`] : [];
}
