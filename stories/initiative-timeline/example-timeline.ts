import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { SamradInitiativeTimeline } from 'samrad';
import type { Dialogue } from 'samrad/contracts';
import { exampleDialogue, now } from '../../test/components/initiative-timeline/example-dialogue.ts';
import { Resident } from '../resident.ts';
import { sceneUrl, type Scene } from '../scene.ts';

export interface TimelineArgs extends Pick<
  Partial<SamradInitiativeTimeline>,
  'area' | 'status' | 'from' | 'to' | 'order' | 'group' | 'headingLevel' | 'label'
> {
  readonly backend?: string | undefined;
  readonly src?: string;
}

/** A scene with the example's dialogue, changed where a story needs it. */
export function timelineScene(change: Partial<Dialogue> = {}, more: Scene = {}): Scene {
  return { now, dialogues: [{ ...exampleDialogue, ...change }], ...more };
}

/** The whole timeline. A story that does nothing waits until it is shown. */
export const example = {
  component: 'samrad-initiative-timeline',
  args: { backend: sceneUrl },
  parameters: { scene: timelineScene() },
  play: ({ canvasElement }) => new Resident(canvasElement).waits(),
  render: ({ backend, src, area, status, from, to, order, group, headingLevel, label }) =>
    html`<samrad-initiative-timeline
      dialogue="exempel"
      area=${area ?? nothing}
      status=${status ?? nothing}
      from=${from ?? nothing}
      to=${to ?? nothing}
      order=${order ?? nothing}
      group=${group ?? nothing}
      backend=${backend ?? nothing}
      src=${src ?? nothing}
      heading-level=${headingLevel ?? nothing}
      label=${label ?? nothing}
    >
      <p>Du kan också läsa om samarbetet på biblioteket.</p>
    </samrad-initiative-timeline>`,
} satisfies Meta<TimelineArgs>;

export type TimelineStory = StoryObj<TimelineArgs>;

/** A story of what somebody does with the timeline. */
export const when = (
  act: (resident: Resident) => Promise<unknown>,
  more: TimelineStory = {},
): TimelineStory => ({
  ...more,
  play: async ({ canvasElement }) => {
    await act(new Resident(canvasElement));
  },
});
