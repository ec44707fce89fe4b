/** `<div data-samrad="consultation-form" data-backend="...">`, for editors that strip tags they do not know. */
const marked = '[data-samrad]';

/** What an editor has stripped must not come back by another name: handlers run scripts, and styles cover pages. */
const staysHere = /^(on|style$|samrad$)/;

/** Puts the element that a marked `<div>` stands for inside it, with its attributes and its fallback content. */
export function upgradeMarked(root: ParentNode, isKnown: (tag: string) => boolean): void {
  for (const place of root.querySelectorAll<HTMLElement>(marked)) {
    const tag = `samrad-${place.dataset['samrad']}`;
    if (!isKnown(tag)) continue;
    const element = document.createElement(tag);
    for (const { name, value } of place.attributes) {
      const attribute = name.slice('data-'.length);
      if (name.startsWith('data-') && !staysHere.test(attribute)) element.setAttribute(attribute, value);
    }
    element.append(...place.childNodes);
    // Marked no more, so that a second loader on the page leaves it alone.
    place.removeAttribute('data-samrad');
    place.append(element);
  }
}
