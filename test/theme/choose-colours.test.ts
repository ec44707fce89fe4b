import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blackOrWhite, chooseColours, type Candidate } from '../../src/theme/choose-colours.ts';
import { contrast, over, type Colour } from '../../src/theme/contrast.ts';

const white: Colour = [1, 1, 1];
const black: Colour = [0, 0, 0];
const blue: Colour = [0, 0.2, 0.6];
const yellow: Colour = [1, 0.85, 0];
const of = (accent: Colour, onAccent?: Colour): Candidate => ({ accent, onAccent });

test('knows the contrast of black on white, and of a colour on itself', () => {
  assert.equal(contrast(black, white), 21);
  assert.equal(contrast(yellow, yellow), 1);
  // The grey that WCAG's own examples call just enough on white.
  assert.ok(Math.abs(contrast([0x76 / 255, 0x76 / 255, 0x76 / 255], white) - 4.54) < 0.01);
});

test('lets what lies behind show through', () => {
  assert.deepEqual(over(black, 0.5, white), [0.5, 0.5, 0.5]);
});

test('takes the first colour that can be read on the surface', () => {
  assert.deepEqual(chooseColours([of(yellow), of(blue)], white)?.accent, blue);
  assert.deepEqual(chooseColours([of(yellow), of(blue)], black)?.accent, yellow);
});

test('writes on it in the page’s own colour only where that can be read', () => {
  assert.deepEqual(chooseColours([of(blue, yellow)], white)?.onAccent, yellow);
  assert.deepEqual(chooseColours([of(blue, black)], white)?.onAccent, white);
  assert.deepEqual(chooseColours([of(yellow, white)], black)?.onAccent, black);
});

test('takes none where none can be read', () => {
  assert.equal(chooseColours([of(yellow)], white), undefined);
  assert.equal(chooseColours([], white), undefined);
});

test('always has black or white', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(part, part, part), (surface) => {
      const chosen = chooseColours(blackOrWhite, surface);
      return chosen !== undefined && contrast(chosen.accent, surface) >= 4.5;
    }),
  );
});

test('never gives colours with less contrast than 4.5:1', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const colour = fc.tuple(part, part, part);
  const candidate = fc.record({ accent: colour, onAccent: fc.option(colour, { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 4 }), colour, (candidates, surface) => {
      const chosen = chooseColours(candidates, surface);
      if (!chosen) return candidates.every(({ accent }) => contrast(accent, surface) < 4.5);
      return contrast(chosen.accent, surface) >= 4.5 && contrast(chosen.onAccent, chosen.accent) >= 4.5;
    }),
    { numRuns: 2_000 },
  );
});
