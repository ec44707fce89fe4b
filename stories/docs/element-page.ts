import { html, nothing, type TemplateResult } from 'lit';
import type {
  Documented,
  ElementDeclaration,
  EventDeclaration,
  Manifest,
} from '../../tools/manifest/manifest.mjs';
import './element-page.css';
import { markedSnippetOf, snippetOf } from './snippet.ts';

/** All that the manifest says of an element, how it comes into a page, and one that works. */
export function elementPage({ modules }: Manifest, tag: string, example: TemplateResult): TemplateResult {
  const declarations = modules.flatMap((module) => module.declarations);
  const element = declarations.find(
    (one): one is ElementDeclaration => 'tagName' in one && one.tagName === tag,
  );
  if (!element) throw new Error(`The manifest has no <${tag}>.`);
  const { attributes, members, events, slots, cssParts, cssProperties } = element;
  return html`<main class="element-page" lang="en">
    <h1><code>&lt;${tag}&gt;</code></h1>
    <p class="summary">${inline(element.summary)}</p>
    <p>${inline(element.description)}</p>

    <h2>On a page</h2>
    ${code('Put this where it is to stand:', snippetOf(element))}
    ${code('Where the editor strips tags that it does not know:', markedSnippetOf(element))}
    ${list('Attributes', attributes)}
    ${list(
      'Properties without an attribute',
      members.filter(({ attribute }) => !attribute),
    )}
    ${list(
      'Events',
      events.map((event) => withPayload(event, declarations)),
    )}
    ${list('Slots', slots)} ${list('Parts', cssParts)} ${list('Custom properties', cssProperties)}

    <h2>Example</h2>
    <div lang="sv">${example}</div>
  </main>`;
}

/** Long lines scroll inside, and a keyboard must reach what scrolls. */
const code = (label: string, text: string): TemplateResult =>
  html`<p>${label}</p>
    <pre tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre>`;

function list(title: string, names: readonly Documented[]): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<h2>${title}</h2>
    <dl>
      ${names.map(
        ({ name, type, description, default: initial }) =>
          html`<div>
            <dt>
              <code>${name === '' ? '(default)' : name}</code>
              ${type ? html`<code class="type">${type.text}</code>` : nothing}
            </dt>
            <dd>
              ${inline(description)}
              ${initial === undefined ? nothing : html`<span class="default">Default: ${initial}</span>`}
            </dd>
          </div>`,
      )}
    </dl>`;
}

/** An event with what it carries. */
function withPayload(event: Documented, declarations: readonly EventDeclaration[]): Documented {
  const type = declarations.find(({ name }) => name === event.type?.text);
  const payload = (type?.members ?? [])
    .map(({ name, type: field }) => `${name}: ${field?.text ?? ''}`)
    .join(', ');
  return { ...event, type: { text: `${type?.name ?? 'Event'} {${payload}}` } };
}

/** Code stands between backticks in comments. */
const inline = (text = ''): (string | TemplateResult)[] =>
  text.split('`').map((piece, index) => (index % 2 === 0 ? piece : html`<code>${piece}</code>`));
