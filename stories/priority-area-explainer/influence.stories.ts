import type { Meta } from '@storybook/web-components-vite';
import type { PriorityArea } from 'samrad/contracts';
import { exampleTimes } from '../../test/support/example-consultation.ts';
import { areaScene, park, readFirst, when, withArea, type ExplainerArgs } from './park-areas.ts';

const meta: Meta<ExplainerArgs> = { ...park, title: 'Priority area explainer/Influence' };
export default meta;

type Level = NonNullable<PriorityArea['participationLevel']>;

const onScale = (scale: Level['scale'], sv: string, en = sv, place: object = {}) =>
  when(
    async (resident) => {
      await readFirst(resident);
      await resident.sees(sv);
    },
    { parameters: { scene: withArea({ participationLevel: { scale, level: { sv, en } } }), place } },
  );

export const Iap2 = onScale('iap2', 'Involvera', 'Involve');

export const Skr = onScale('skr', 'Dialog', 'Dialogue');

export const SkrInANarrowPlace = onScale('skr', 'Medbeslutande', 'Co-decision', { narrow: true });

export const Boverket = onScale('boverket', 'Förankring', 'Gaining support');

export const AScaleOfItsOwn = onScale(
  'own',
  'Vi lyssnar, politiken beslutar',
  'We listen, the council decides',
);

/** Words that are on no step of the scale: the level alone is said. */
export const OffTheScale = onScale('skr', 'Vi lyssnar', 'We listen');

export const WaysToTakePart = when(async (resident) => {
  await readFirst(resident);
  await resident.sees('Svara: Parken vid ån');
  await resident.sees('Rösta: Vad är viktigast i parken?');
});

/** Nothing is open any more: nothing is offered. */
export const NothingOpen = when(readFirst, {
  parameters: { scene: areaScene({}, { now: exampleTimes.after }) },
});
