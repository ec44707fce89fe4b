import { getCustomElements, type Meta, type StoryObj } from '@storybook/web-components-vite';
import type { Manifest } from '../../tools/manifest/manifest.mjs';
import { elementPage } from './element-page.ts';

/** One page an element, made from the manifest. */
const meta: Meta = { title: 'Elements', parameters: { place: false } };
export default meta;

const page = (tag: string): StoryObj => ({
  render: () => elementPage(getCustomElements() as Manifest, tag),
});

export const ConsultationForm = page('samrad-consultation-form');

export const FeedbackPoll = page('samrad-feedback-poll');

export const InitiativeTimeline = page('samrad-initiative-timeline');

export const PriorityAreaExplainer = page('samrad-priority-area-explainer');
