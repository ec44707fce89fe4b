import type { ElementDeclaration } from '../../tools/manifest/manifest.mjs';

/** A made-up server and a made-up consultation, as in README.md. */
const server = 'https://samrad.example.se/';
const id = 'parken';

/** Shown where the element cannot work. */
const fallback = '  <p><a href="mailto:samrad@example.se">Svara med e-post</a></p>';

const head = [
  `<link rel="stylesheet" href="${server}samrad.css" />`,
  `<script type="module" src="${server}samrad.js"></script>`,
];

/** What a web editor pastes. */
export const snippetOf = ({ tagName, members }: ElementDeclaration): string => {
  const subject = subjectIn(members);
  return [
    ...head,
    `<${[tagName, ...subject, `backend="${server}"`].join(' ')}>`,
    ...(subject.length > 0
      ? [fallback]
      : provided((tag) => `  <samrad-${tag}></samrad-${tag.split(' ')[0]}>`)),
    `</${tagName}>`,
  ].join('\n');
};

/** The same for an editor that strips tags that it does not know. */
export const markedSnippetOf = ({ tagName, members }: ElementDeclaration): string => {
  const subject = subjectIn(members);
  return [
    `<div`,
    `  data-samrad="${tagName.replace('samrad-', '')}"`,
    ...subject.map((one) => `  data-${one}`),
    `  data-backend="${server}"`,
    `>`,
    ...(subject.length > 0
      ? [fallback]
      : provided((tag) => `  <div data-samrad="${tag.replace(' ', '" data-')}></div>`)),
    `</div>`,
  ].join('\n');
};

/** Two elements that a provider tells where their backend is. */
const provided = (element: (tag: string) => string): string[] =>
  [`consultation-form consultation="${id}"`, `feedback-poll poll="${id}"`].map(element);

/** The attribute that says what to show: as a property it also takes the data. A provider has none. */
function subjectIn(members: ElementDeclaration['members']): string[] {
  const subject = members.find(({ attribute, type }) => attribute && type?.text.startsWith('string | '));
  return subject?.attribute ? [`${subject.attribute}="${id}"`] : [];
}
