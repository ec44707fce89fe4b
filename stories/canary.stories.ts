import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';

/**
 * Each is wrong in one way and tagged with the check that must say so: a check that cannot fail proves nothing.
 * `tools/stories.mjs` fails where one of these passes.
 */
const meta: Meta = { title: 'Canaries', tags: ['!dev', '!autodocs'] };
export default meta;

/** The fault lies in a shadow root, as everything of ours does. */
export const WithoutALabel: StoryObj = {
  tags: ['canary', 'must-fail-accessibility'],
  render: () =>
    html`<div
      ${ref((element) => {
        element?.attachShadow({ mode: 'open' }).append(document.createElement('input'));
      })}
    ></div>`,
};

export const DoesNotPlay: StoryObj = {
  tags: ['canary', 'must-fail-play'],
  render: () => html`<p>Här händer ingenting.</p>`,
  play: () => {
    throw new Error('The canary sings.');
  },
};

export const Complains: StoryObj = {
  tags: ['canary', 'must-fail-console'],
  render: () => html`<p>Här klagas det.</p>`,
  play: () => console.error('The canary sings.'),
};

export const BreaksThePolicy: StoryObj = {
  tags: ['canary', 'must-fail-policy'],
  render: () =>
    html`<p
      ${ref((element) => {
        // eslint-disable-next-line no-restricted-syntax -- This is what the policy must catch.
        element?.setAttribute('style', 'color: red');
      })}
    >
      Här bryts mot sidans regler.
    </p>`,
};
