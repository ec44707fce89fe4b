import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { SamradPriorityAreaExplainer } from 'samrad';
import type { Dialogue, Initiative, PriorityArea } from 'samrad/contracts';
import { exampleConsultation, exampleTimes } from '../../test/support/example-consultation.ts';
import { parkDialogue } from '../../test/support/park-dialogue.ts';
import { parkPoll } from '../../test/support/park-poll.ts';
import { Resident } from '../resident.ts';
import { pictureUrl, sceneUrl, type Scene } from '../scene.ts';

export interface ExplainerArgs extends Pick<
  Partial<SamradPriorityAreaExplainer>,
  'area' | 'layout' | 'headingLevel' | 'label'
> {
  readonly backend?: string | undefined;
  readonly src?: string;
}

/** The example's dialogue, with something said of each area. */
export const areas: readonly PriorityArea[] = parkDialogue.areas.map((area) =>
  area.id === 'parker'
    ? {
        ...area,
        summary: {
          sv: 'Gröna rum nära alla, där man kan vila, leka och träffas.',
          en: 'Green rooms near everybody, to rest, play and meet in.',
        },
        image: undefined,
      }
    : area,
);

/** So many initiatives in the first area. */
export const manyInitiatives = (count: number): Initiative[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `insats-${index + 1}`,
    title: { sv: `Insats nummer ${index + 1}`, en: `Initiative number ${index + 1}` },
    when: `${1990 + index}`,
    status: 'completed',
    areas: ['parker'],
  }));

/** A scene with the dialogue, its consultation and its poll, changed where a story needs it. */
export function areaScene(change: Partial<Dialogue> = {}, more: Scene = {}): Scene {
  return {
    now: exampleTimes.during,
    dialogues: [{ ...parkDialogue, areas: [...areas], ...change }],
    consultations: [{ ...exampleConsultation, links: { answer: 'https://example.org/svara' } }],
    polls: [{ ...parkPoll, area: 'parker', links: { answer: 'https://example.org/rosta' } }],
    ...more,
  };
}

/** A scene in which the first area is changed. */
export const withArea = (change: Partial<PriorityArea>): Scene =>
  areaScene({ areas: areas.map((area, index) => (index === 0 ? { ...area, ...change } : area)) });

export const withPicture: Partial<PriorityArea> = {
  image: {
    url: pictureUrl,
    alt: { sv: 'Två träd på en äng', en: 'Two trees in a meadow' },
    credit: { sv: 'Bild: påhittad', en: 'Picture: made up' },
  },
};

/** The areas in a list. A story that does nothing waits until they are shown. */
export const park = {
  component: 'samrad-priority-area-explainer',
  args: { backend: sceneUrl },
  parameters: { scene: areaScene() },
  play: ({ canvasElement }) => new Resident(canvasElement).waits(),
  render: ({ backend, src, area, layout, headingLevel, label }) =>
    html`<samrad-priority-area-explainer
      dialogue="exempelstaden"
      area=${area ?? nothing}
      layout=${layout ?? nothing}
      backend=${backend ?? nothing}
      src=${src ?? nothing}
      heading-level=${headingLevel ?? nothing}
      label=${label ?? nothing}
    >
      <p>Du kan också läsa om områdena på biblioteket.</p>
    </samrad-priority-area-explainer>`,
} satisfies Meta<ExplainerArgs>;

export type ExplainerStory = StoryObj<ExplainerArgs>;

/** A story of what somebody does with the areas. */
export const when = (
  act: (resident: Resident) => Promise<unknown>,
  more: ExplainerStory = {},
): ExplainerStory => ({
  ...more,
  play: async ({ canvasElement }) => {
    await act(new Resident(canvasElement));
  },
});

/** Opens the first area and waits for what is going on in it. */
export async function readFirst(resident: Resident): Promise<void> {
  await resident.press(/Parker/);
  await resident.sees('Nya bänkar');
  await resident.waits();
}
