import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { park as poll, type PollArgs } from '../feedback-poll/park-poll.ts';

/** A provider around the example poll, which names no backend of its own. */
export const park = {
  ...poll,
  component: 'samrad-backend-provider',
  render: ({ backend, headingLevel, label }) =>
    html`<samrad-backend-provider backend=${backend ?? nothing}>
      <samrad-feedback-poll
        poll="viktigast"
        heading-level=${headingLevel ?? nothing}
        label=${label ?? nothing}
      >
        <p>Du kan också rösta på biblioteket.</p>
      </samrad-feedback-poll>
    </samrad-backend-provider>`,
} satisfies Meta<PollArgs>;
