import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createHttpBackend } from 'samrad';
import { Resident } from '../resident.ts';
import { sceneUrl, type Scene } from '../scene.ts';
import { goToReview, park, parkScene, type FormArgs } from './park.ts';

const meta: Meta<FormArgs> = { ...park, title: 'Consultation form/Failures' };
export default meta;
type Story = StoryObj<FormArgs>;

/** A story of an answer that does not get through. */
const unsent = (
  reason: NonNullable<Scene['failures']>['respond'] & string,
  words: string,
  more: Story = {},
): Story => ({
  ...more,
  parameters: { scene: parkScene({}, { failures: { respond: reason } }) },
  play: async ({ canvasElement }) => {
    const resident = new Resident(canvasElement);
    await goToReview(resident);
    await resident.press('Skicka svaret');
    await resident.sees(words);
    await resident.sees('Det du har skrivit finns kvar här');
  },
});

export const Offline = unsent('offline', 'Vi får ingen kontakt');

const patient = createHttpBackend({ url: sceneUrl });
const impatient = createHttpBackend({ url: sceneUrl, timeout: 1 });

export const TimeOut = unsent('pending', 'Det tog för lång tid', {
  args: { backendClient: { ...patient, respond: impatient.respond } },
});

export const Unavailable = unsent('unavailable', 'Tjänsten svarar inte just nu');

export const Busy = unsent('overloaded', 'Många svarar just nu');

/** It is sent again by itself, which she is told. */
export const TooManyRequests: Story = {
  parameters: { scene: parkScene({}, { failures: { respond: 'too-many-requests' } }) },
  play: async ({ canvasElement }) => {
    const resident = new Resident(canvasElement);
    await goToReview(resident);
    await resident.press('Skicka svaret');
    await resident.sees('Många svarar just nu. Vi försöker igen');
  },
};

export const AlreadySent = unsent('idempotency-conflict', 'Ett svar har redan skickats');

export const ClosedMeanwhile = unsent('closed', 'Samrådet har stängt');

export const FullDisk = unsent('disk-full', 'Något gick fel hos oss');

export const FaultOfOurs = unsent('internal', 'Något gick fel hos oss');

export const ChangedMeanwhile = unsent('invalid', 'Svaret kunde inte tas emot');
