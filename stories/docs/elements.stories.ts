import { getCustomElements, type Meta, type StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Manifest } from '../../tools/manifest/manifest.mjs';
import { park as provider } from '../backend-provider/park-provider.ts';
import { park as form } from '../consultation-form/park.ts';
import { park as poll } from '../feedback-poll/park-poll.ts';
import { example as timeline } from '../initiative-timeline/example-timeline.ts';
import { park as areas } from '../priority-area-explainer/park-areas.ts';
import { Resident } from '../resident.ts';
import { elementPage } from './element-page.ts';

/** One page an element, made from the manifest, with an example in it. */
const meta: Meta = { title: 'Elements', parameters: { place: false } };
export default meta;

interface Example<Args> {
  readonly component: string;
  readonly args: Args;
  readonly parameters: { readonly scene: unknown };
  readonly render: (args: Args & { headingLevel: number }) => TemplateResult;
}

const page = <Args>({ component, args, parameters, render }: Example<Args>): StoryObj => ({
  parameters,
  play: ({ canvasElement }) => new Resident(canvasElement).waits(),
  render: () => elementPage(getCustomElements() as Manifest, component, render({ ...args, headingLevel: 3 })),
});

export const BackendProvider = page(provider);

export const ConsultationForm = page(form);

export const FeedbackPoll = page(poll);

export const InitiativeTimeline = page(timeline);

export const PriorityAreaExplainer = page(areas);
