import { expect, fixture, html } from '@open-wc/testing';
import type { SamradFeedbackPoll } from '../../src/components/feedback-poll/feedback-poll.ts';
import '../../src/define/feedback-poll.ts';
import { pollBackend } from '../components/feedback-poll/poll-page.ts';

import { until } from '../support/frames.ts';
import { parkPoll } from '../support/park-poll.ts';

const own = 'rgb(15, 92, 110)';
/** Of a name of its own: tests of other files vote in the same browser. */
const themedPoll = { ...parkPoll, id: 'tema' };

/** A poll on a page with this style, and the colour of its button. */
async function setup(style: string, attributes: Readonly<Record<string, string>> = { theme: 'auto' }) {
  const place = await fixture<HTMLElement>(html`<div lang="sv"><style></style></div>`);
  place.style.cssText = `color-scheme: light; background: #fff; ${style}`;
  const poll = document.createElement('samrad-feedback-poll') as SamradFeedbackPoll;
  poll.backendClient = pollBackend(themedPoll).backend;
  poll.poll = themedPoll.id;
  for (const [name, value] of Object.entries(attributes)) poll.setAttribute(name, value);
  place.append(poll);
  const button = () => poll.shadowRoot?.querySelector<HTMLElement>('button.primary');
  await until(() => Boolean(button()));
  const colours = () => {
    const { backgroundColor, color } = getComputedStyle(button() as HTMLElement);
    return { accent: backgroundColor, onAccent: color };
  };
  return { place, poll, colours };
}

const becomes = (colours: () => { accent: string }, accent: string) =>
  until(() => colours().accent === accent);

describe('theme="auto"', () => {
  it('takes the page’s accent, and what it writes on it', async () => {
    const { colours } = await setup('--color-primary: #003399; --color-on-primary: #ffff00');
    await becomes(colours, 'color(srgb 0 0.2 0.6)');
    expect(colours().onAccent).to.equal('color(srgb 1 1 0)');
  });

  it('keeps its own where the page’s cannot be read as text', async () => {
    const { colours, place } = await setup('--color-primary: #ffdd00; --accent-color: #003399');
    await becomes(colours, 'color(srgb 0 0.2 0.6)');
    place.style.setProperty('--accent-color', '#ffee88');
    document.body.setAttribute('data-changed', '');
    await becomes(colours, own);
    document.body.removeAttribute('data-changed');
  });

  it('mutes no text where the page’s own is just dark enough', async () => {
    const { poll, colours, place } = await setup('color: #fff; background: #0a7a7a; --color-primary: #fff');
    await becomes(colours, 'color(srgb 1 1 1)');
    const muted = () => {
      const meta = poll.shadowRoot?.querySelector('.meta');
      return meta && getComputedStyle(meta).color;
    };
    const isWhole = () => muted() && !muted()?.includes('/');
    await until(() => Boolean(isWhole()));
    place.style.setProperty('background', '#003322');
    document.body.setAttribute('data-changed', '');
    await until(() => !isWhole());
    document.body.removeAttribute('data-changed');
  });

  it('judges by what the page has behind it', async () => {
    const { colours } = await setup('background: #101820; --color-primary: #ffdd00');
    await until(() => colours().accent.startsWith('color(srgb 1 0.86'));
    expect(colours().onAccent).to.equal('color(srgb 0 0 0)');
  });

  it('takes a page for dark that is and does not say so, with a colour of its own where the page’s cannot be read', async () => {
    const { colours, poll, place } = await setup(
      'background: #14213d; color: #fff; --color-primary: #3b4a6b; --accent-color: #3b4a6b',
    );
    await becomes(colours, 'rgb(124, 199, 214)');
    expect(getComputedStyle(poll).colorScheme).to.equal('dark');
    place.style.background = '#fff';
    document.body.setAttribute('data-changed', '');
    await becomes(colours, 'color(srgb 0.231373 0.290196 0.419608)');
    expect(getComputedStyle(poll).colorScheme).to.equal('light');
    document.body.removeAttribute('data-changed');
  });

  it('takes black or white where neither the page’s nor its own can be read', async () => {
    const { colours } = await setup('background: #777; --color-primary: #808080');
    await becomes(colours, 'color(srgb 0 0 0)');
    expect(colours().onAccent).to.equal('color(srgb 1 1 1)');
  });

  it('takes no colours where a picture lies behind', async () => {
    const { colours, poll } = await setup(
      'background: linear-gradient(#fff, #000); --color-primary: #003399',
    );
    poll.theme = 'default';
    await poll.updateComplete;
    poll.theme = 'auto';
    await poll.updateComplete;
    expect(colours().accent).to.equal(own);
  });

  it('lets the tokens that are set for the widgets go before', async () => {
    const { colours } = await setup('--color-primary: #003399; --samrad-color-accent: #006622');
    expect(colours().accent).to.equal('rgb(0, 102, 34)');
  });

  it('takes the colour of the links nearby where the page names none', async () => {
    const { place, poll, colours } = await setup('', {});
    const text = document.createElement('p');
    const link = Object.assign(document.createElement('a'), { href: '#', textContent: 'Läs mer' });
    link.style.color = '#5a189a';
    text.append(link);
    place.prepend(text);
    poll.theme = 'auto';
    await until(() => colours().accent.startsWith('color(srgb 0.35'));
  });

  it('passes by links that are not shown, as in the fallback content of another widget', async () => {
    const { place, poll, colours } = await setup('', {});
    const working = document.createElement('div');
    working.attachShadow({ mode: 'open' });
    for (const host of [working, place]) {
      const text = document.createElement('p');
      text.append(Object.assign(document.createElement('a'), { href: '#', textContent: 'Läs mer' }));
      host.append(text);
    }
    place.prepend(working);
    place.querySelector('style')?.append('a { color: #5a189a }');
    poll.theme = 'auto';
    await until(() => colours().accent.startsWith('color(srgb 0.35'));
  });

  it('goes back when it is taken away, and asks for nothing without it', async () => {
    const { poll, colours } = await setup('--color-primary: #003399', {});
    expect(colours().accent).to.equal(own);
    poll.setAttribute('theme', 'auto');
    await becomes(colours, 'color(srgb 0 0.2 0.6)');
    poll.removeAttribute('theme');
    await becomes(colours, own);
  });
});
