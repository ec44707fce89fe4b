import { expect, fixture, html } from '@open-wc/testing';
import type { Backend } from '../../../src/backend/backend.ts';
import type { SamradBackendProvider } from '../../../src/components/backend-provider/backend-provider.ts';
import type { SamradFeedbackPoll } from '../../../src/components/feedback-poll/feedback-poll.ts';
import '../../../src/define/backend-provider.ts';
import '../../../src/define/feedback-poll.ts';
import { parkPoll } from '../../support/park-poll.ts';
import { pollBackend } from '../feedback-poll/poll-page.ts';

import { until } from '../../support/frames.ts';

/** Of a name of its own: tests of other files vote in the same browser. */
const providedPoll = { ...parkPoll, id: 'given' };

/** A backend whose poll asks this. */
const asking = (question: string): Backend =>
  pollBackend({ ...providedPoll, question: { sv: question } }).backend;

const newPoll = (): SamradFeedbackPoll => {
  const poll = document.createElement('samrad-feedback-poll');
  poll.setAttribute('poll', providedPoll.id);
  poll.lang = 'sv';
  return poll;
};
const shown = (poll: SamradFeedbackPoll) => poll.shadowRoot?.querySelector('legend')?.textContent?.trim();
const shows = (poll: SamradFeedbackPoll, question: string) => until(() => shown(poll) === question);

async function setup(poll: SamradFeedbackPoll) {
  const provider = await fixture<SamradBackendProvider>(
    html`<samrad-backend-provider .backendClient=${asking('Först?')}>${poll}</samrad-backend-provider>`,
  );
  return provider;
}

describe('samrad-backend-provider', () => {
  it('gives the elements inside it its backend', async () => {
    const poll = newPoll();
    await setup(poll);
    await shows(poll, 'Först?');
  });

  it('goes before the attributes of an element, and after an object of its own', async () => {
    const [byAttribute, byObject] = [newPoll(), newPoll()];
    byAttribute.setAttribute('backend', 'https://nowhere.invalid/');
    byObject.backendClient = asking('Eget?');
    const provider = await setup(byAttribute);
    provider.append(byObject);
    await shows(byAttribute, 'Först?');
    await shows(byObject, 'Eget?');
  });

  it('has them load again when it is given another', async () => {
    const poll = newPoll();
    const provider = await setup(poll);
    await shows(poll, 'Först?');
    provider.backendClient = asking('Sedan?');
    await shows(poll, 'Sedan?');
  });

  it('is found through the shadow roots and slots of a host', async () => {
    const poll = newPoll();
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const provider = document.createElement('samrad-backend-provider');
    provider.backendClient = asking('Genom skuggan?');
    provider.append(document.createElement('slot'));
    root.append(provider);
    host.append(poll);
    (await fixture<HTMLElement>(html`<div></div>`)).append(host);
    await shows(poll, 'Genom skuggan?');
  });

  it('is the nearest one', async () => {
    const poll = newPoll();
    const provider = await setup(newPoll());
    const inner = document.createElement('samrad-backend-provider');
    inner.backendClient = asking('Närmast?');
    inner.append(poll);
    provider.append(inner);
    await shows(poll, 'Närmast?');
  });

  it('is left behind when an element moves out of it', async () => {
    const poll = newPoll();
    const provider = await setup(poll);
    await shows(poll, 'Först?');
    const reasons: string[] = [];
    poll.addEventListener('samrad-load-failed', ({ reason }) => reasons.push(reason));
    provider.after(poll);
    await until(() => reasons.length > 0);
    expect(reasons).to.deep.equal(['not-configured']);
  });

  it('takes no place of its own on the page', async () => {
    expect(getComputedStyle(await setup(newPoll())).display).to.equal('contents');
  });
});
