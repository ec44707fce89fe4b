import { expect, fixture, html } from '@open-wc/testing';
import { refusal } from '../../../src/backend/refusal.ts';
import type { Backend, Caller } from '../../../src/backend/backend.ts';
import type { SamradFeedbackPoll } from '../../../src/components/feedback-poll/feedback-poll.ts';
import { examplePoll, pollBackend } from './poll-page.ts';

const signed = (puzzles: number) =>
  `s1.polls/viktigast.refusal.1790000000.1790000600.${puzzles}.14.0123456789abcdef0123456789abcdef.signature`;

/** A poll whose backend asks for what it is told to, each time with the next. */
async function setup(refusals: (() => Error)[]) {
  localStorage.clear();
  const { backend } = pollBackend(examplePoll);
  const callers: Caller[] = [];
  const asking: Backend = {
    ...backend,
    vote: async (id, vote, caller) => {
      callers.push(caller);
      const refuse = refusals.shift();
      if (refuse) throw refuse();
      return backend.vote(id, vote, caller);
    },
  };
  const element = await fixture<SamradFeedbackPoll>(
    html`<samrad-feedback-poll .backendClient=${asking} .poll=${examplePoll.id}></samrad-feedback-poll>`,
  );
  const text = () => element.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const find = (selector: string) =>
    element.shadowRoot?.querySelector<HTMLInputElement>(selector) ?? undefined;
  const met = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve));
  };
  await met(() => find('[type=radio]') !== undefined);
  find('[type=radio]')?.click();
  find('[type=radio]')?.focus();
  await met(() => find('[name=website]') !== undefined);
  const press = () => find('button.cast')?.click();
  return { element, callers, text, find, met, press };
}

describe('a poll whose backend asks for a proof', () => {
  it('says in a sentence what takes a moment, to eyes and ears, and casts the vote once', async () => {
    const { element, callers, text, find, met, press } = await setup([
      () => refusal('proof-required', 'Solve it.', { challenge: signed(16) }),
    ]);
    press();
    await met(
      () => find('p.panel')?.textContent?.includes('att det inte är ett program som svarar') === true,
    );
    expect(find('[role=status]')?.textContent).to.include('Du behöver inte göra något');
    await expect(element).shadowDom.to.be.accessible();
    await met(() => text().includes('Din röst är räknad'));
    expect(callers.length).to.equal(2);
    expect(callers[1]?.proof).to.include(signed(16));
    expect(callers[1]?.idempotencyKey).to.equal(callers[0]?.idempotencyKey);
  });

  it('says that it waits its turn, keeps the choice, and sends again by itself', async () => {
    const { text, find, met, press } = await setup([
      () => refusal('too-many-requests', 'Later.', { retryAfter: 1 }),
    ]);
    press();
    await met(() => text().includes('Vi försöker igen om 1 sekund.'));
    expect(find('[type=radio]')?.checked).to.equal(true);
    await met(() => text().includes('Din röst är räknad'));
  });

  it('tells what stands in the field that people never meet', async () => {
    const { callers, find, met, press, text } = await setup([]);
    const field = find('[name=website]');
    expect(field?.closest('[aria-hidden=true]')).to.not.equal(null);
    expect(field?.tabIndex).to.equal(-1);
    expect(field?.autocomplete).to.equal('off');
    expect(field && field.getBoundingClientRect().width).to.be.at.most(300);
    expect(getComputedStyle(field?.parentElement as Element).clipPath).to.equal('inset(50%)');
    if (field) field.value = 'https://example.org';
    press();
    await met(() => text().includes('Din röst är räknad'));
    expect(callers[0]?.honeypot).to.equal('https://example.org');
  });
});
