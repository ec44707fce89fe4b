import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { SamradFeedbackPoll } from 'samrad';
import type { Poll } from 'samrad/contracts';
import { exampleTimes } from '../../test/support/example-consultation.ts';
import { parkPoll } from '../../test/support/park-poll.ts';
import { Resident } from '../resident.ts';
import { sceneUrl, votesFor, type Scene } from '../scene.ts';

export interface PollArgs extends Pick<Partial<SamradFeedbackPoll>, 'headingLevel' | 'label'> {
  readonly backend?: string | undefined;
  readonly src?: string;
}

/** What others have voted: enough of each that nothing is hidden, also a step before. */
export const manyVotes = [...votesFor(7, 'lek'), ...votesFor(31, 'trad'), ...votesFor(22, 'bankar')];

/** A scene with the example poll, changed where a story needs it. */
export function pollScene(change: Partial<Poll> = {}, more: Scene = {}): Scene {
  const poll: Poll = { ...parkPoll, ...change };
  return { now: exampleTimes.during, polls: [poll], votes: { [poll.id]: manyVotes }, ...more };
}

/** The poll while it is open. A story that does nothing waits until it is shown. */
export const park = {
  component: 'samrad-feedback-poll',
  args: { backend: sceneUrl },
  parameters: { scene: pollScene() },
  play: ({ canvasElement }) => new Resident(canvasElement).waits(),
  render: ({ backend, src, headingLevel, label }) =>
    html`<samrad-feedback-poll
      poll="viktigast"
      backend=${backend ?? nothing}
      src=${src ?? nothing}
      heading-level=${headingLevel ?? nothing}
      label=${label ?? nothing}
    >
      <p>Du kan också rösta på biblioteket.</p>
    </samrad-feedback-poll>`,
} satisfies Meta<PollArgs>;

export type PollStory = StoryObj<PollArgs>;

/** A story of what somebody does with the poll. */
export const when = (
  act: (resident: Resident) => Promise<unknown>,
  change: Partial<Poll> = {},
  more: Scene = {},
  parameters: object = {},
): PollStory => ({
  parameters: { scene: pollScene(change, more), ...parameters },
  play: async ({ canvasElement }) => {
    await act(new Resident(canvasElement));
  },
});

/** Chooses trees and votes. */
export async function vote(resident: Resident): Promise<void> {
  await resident.ticks('Träd');
  await resident.press(/^Rösta[.]/);
}

/** Votes, and sees that it is counted. */
export async function voteAndSee(resident: Resident): Promise<void> {
  await vote(resident);
  await resident.sees('Din röst är räknad.');
  await resident.waits();
}
