import { black, contrast, leastContrast, white, type Colour } from './contrast.ts';

/** A colour of the page that may become the accent, and what the page itself writes on it, where it says. */
export interface Candidate {
  readonly accent: Colour;
  readonly onAccent: Colour | undefined;
}

/** An accent, and a colour that can be read on it. */
export interface Chosen {
  readonly accent: Colour;
  readonly onAccent: Colour;
}

/** Of a surface on which no other colour can be read, one of these can. */
export const blackOrWhite: readonly Candidate[] = [
  { accent: black, onAccent: white },
  { accent: white, onAccent: black },
];

/** The first colour that can be read as text on the surface, with one that can be read on it. Nothing where there is none. */
export function chooseColours(candidates: readonly Candidate[], surface: Colour): Chosen | undefined {
  const found = candidates.find(({ accent }) => contrast(accent, surface) >= leastContrast);
  if (!found) return undefined;
  const { accent } = found;
  const onAccent = [found.onAccent, white, black].find(
    (colour) => colour && contrast(colour, accent) >= leastContrast,
  );
  return onAccent && { accent, onAccent };
}
