/** Red, green and blue, 0 to 1, in sRGB. */
export type Colour = readonly [red: number, green: number, blue: number];

export const white: Colour = [1, 1, 1];
export const black: Colour = [0, 0, 0];

/** The least contrast of text that is not large (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** From 1 to 21, by WCAG's definition of relative luminance. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour with what lies behind it showing through. */
export const over = (front: Colour, alpha: number, back: Colour): Colour =>
  front.map((part, index) => part * alpha + (back[index] ?? 0) * (1 - alpha)) as unknown as Colour;
