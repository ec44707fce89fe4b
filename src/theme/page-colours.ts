import type { Candidate } from './choose-colours.ts';
import { over, type Colour } from './contrast.ts';

/** What design systems call their accent, and what they write on it. The first that a page has is asked first. */
const tokens: readonly (readonly [accent: string, onAccent: string | undefined])[] = [
  ['--md-sys-color-primary', '--md-sys-color-on-primary'],
  ['--color-primary', '--color-on-primary'],
  ['--primary-color', '--on-primary-color'],
  ['--color-accent', '--color-on-accent'],
  ['--accent-color', '--on-accent-color'],
  ['--brand-color', '--on-brand-color'],
  ['--wp--preset--color--primary', undefined],
  ['--bs-primary', undefined],
  ['--primary', '--primary-foreground'],
];

/** The page's tokens as they are where the element stands, then the colour of the nearest link. */
export function candidatesAt(element: HTMLElement): Candidate[] {
  const read = colourReader(element);
  const style = getComputedStyle(element);
  const named = tokens.flatMap(([accent, onAccent]) => {
    const colour = read(style.getPropertyValue(accent));
    const on = onAccent === undefined ? undefined : read(style.getPropertyValue(onAccent));
    return isOpaque(colour) ? [{ accent: colour.colour, onAccent: on?.colour }] : [];
  });
  const link = nearestLink(element);
  const linked = link && read(getComputedStyle(link).color);
  return isOpaque(linked) ? [...named, { accent: linked.colour, onAccent: undefined }] : named;
}

/** The widget's own, by the colour scheme that it has. */
export function ownAt(element: HTMLElement): Candidate[] {
  const read = colourReader(element);
  const [accent, onAccent] = [read('var(--_accent)'), read('var(--_on-accent)')];
  return accent ? [{ accent: accent.colour, onAccent: onAccent?.colour }] : [];
}

/** The widget's text that is less than the rest, as it looks on the surface. */
export function mutedAt(element: HTMLElement, surface: Colour): Colour | undefined {
  const muted = colourReader(element)('var(--_muted)');
  return muted && over(muted.colour, muted.alpha, surface);
}

/** What the element stands on. Nothing where that is a picture: its colours cannot be known. */
export function surfaceAt(element: HTMLElement): Colour | undefined {
  const read = colourReader(element);
  const layers: Read[] = [];
  for (const place of [element, ...ancestors(element)]) {
    const { backgroundColor, backgroundImage } = getComputedStyle(place);
    if (backgroundImage !== 'none') return undefined;
    const layer = read(backgroundColor);
    if (layer && layer.alpha > 0) layers.push(layer);
    if (layer?.alpha === 1) break;
  }
  const canvas = read('Canvas')?.colour ?? [1, 1, 1];
  return layers.reduceRight<Colour>((back, { colour, alpha }) => over(colour, alpha, back), canvas);
}

interface Read {
  readonly colour: Colour;
  readonly alpha: number;
}

const isOpaque = (read: Read | undefined): read is Read => read?.alpha === 1;

/**
 * Reads any CSS colour. Mixing it brings it into sRGB, whatever it was written in; a canvas would do the same,
 * but browsers that guard against tracking blur what is read from one.
 */
function colourReader(element: HTMLElement): (text: string) => Read | undefined {
  const root = element.shadowRoot ?? element;
  return (text) => {
    if (!text || !CSS.supports('color', text)) return undefined;
    const probe = document.createElement('span');
    probe.hidden = true;
    root.append(probe);
    probe.style.setProperty('color', `color-mix(in srgb, ${text} 100%, transparent 0%)`);
    const parts = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)/.exec(
      getComputedStyle(probe).color,
    );
    probe.remove();
    if (!parts) return undefined;
    const [red, green, blue, alpha = 1] = parts.slice(1).map((part) => (part ? Number(part) : 1));
    return { colour: [red ?? 0, green ?? 0, blue ?? 0], alpha };
  };
}

/** The elements that an element stands in, through slots and shadow roots. */
function* ancestors(element: Element): Generator<Element> {
  for (let node: Node | null = element; node;) {
    const { assignedSlot, host } = node as Partial<Element & ShadowRoot>;
    node = assignedSlot ?? node.parentNode ?? host ?? null;
    if (node instanceof Element) yield node;
  }
}

/** What is not shown, such as the fallback content of a widget that works, has no colour. */
function nearestLink(element: Element): Element | undefined {
  for (const place of ancestors(element)) {
    const link = [...place.querySelectorAll(':scope p a[href], :scope li a[href]')].find(
      (one) => !element.contains(one) && !one.closest('nav, header, footer') && one.checkVisibility(),
    );
    if (link) return link;
  }
  return undefined;
}
