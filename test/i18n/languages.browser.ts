import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { createContent } from '../../src/backend/content.ts';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import '../../src/define/feedback-poll.ts';
import '../../src/define/initiative-timeline.ts';
import { exampleDialogue, now } from '../components/initiative-timeline/example-dialogue.ts';
import { press, sees, text, within } from '../components/widget-page.ts';
import { until } from '../support/frames.ts';
import { parkPoll } from '../support/park-poll.ts';

const question = { ...parkPoll.question, ar: 'ما هو الأهم في الحديقة؟' };
const poll = {
  ...parkPoll,
  question,
  languages: ['sv', 'en', 'ar'],
  opens: '2026-11-01',
  closes: '2026-11-30',
};
const backend = createMemoryBackend(createContent({ polls: [poll], dialogues: [exampleDialogue] }), {
  now: () => now,
});

const pollIn = (lang: string) =>
  html`<samrad-feedback-poll lang=${lang} poll="viktigast" .backendClient=${backend}></samrad-feedback-poll>`;

/** A widget in each language, on one page. */
async function setup<T extends readonly string[]>(...languages: T) {
  const page = await fixture(html`<div lang="sv">${languages.map(pollIn)}</div>`);
  const widgets = [...page.children] as HTMLElement[];
  for (const widget of widgets) await until(() => within(widget, 'button') !== undefined);
  return widgets as { [place in keyof T]: HTMLElement };
}

const voice = (widget: HTMLElement) => {
  const section = within(widget, 'section');
  return { lang: section?.lang, dir: section?.dir, runs: section && getComputedStyle(section).direction };
};

/** What has been fetched of the words of a language. */
const fetched = (language: string) =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(`/generated/${language}.ts`));

describe('languages', () => {
  // The first test on the page: what is fetched stays fetched.
  it('fetches the words of a language when a widget speaks it, and not before', async () => {
    const [swedish] = await setup('sv');
    expect(text(swedish)).to.include('Öppen till och med 30 november 2026');
    expect([fetched('ar').length, fetched('en').length]).to.deep.equal([0, 0]);
    await setup('sv', 'en');
    expect([fetched('ar').length, fetched('en').length]).to.deep.equal([0, 1]);
    await setup('ar', 'ar');
    expect([fetched('ar').length, fetched('en').length]).to.deep.equal([1, 1]);
  });

  it('speaks three languages on one page, each in its direction', async () => {
    const [swedish, english, arabic] = await setup('sv', 'en', 'ar');
    expect(voice(swedish)).to.deep.equal({ lang: 'sv', dir: 'ltr', runs: 'ltr' });
    expect(voice(english)).to.deep.equal({ lang: 'en', dir: 'ltr', runs: 'ltr' });
    expect(voice(arabic)).to.deep.equal({ lang: 'ar', dir: 'rtl', runs: 'rtl' });
    expect(text(swedish)).to.include('Öppen till och med 30 november 2026').and.include('Rösta.');
    expect(text(english)).to.include('Open until the end of 30 November 2026').and.include('Vote.');
    expect(text(arabic)).to.include('التصويت مفتوح حتى نهاية يوم 30 نوفمبر 2026').and.include('صوّت.');
    expect(text(arabic)).to.include('ما هو الأهم في الحديقة؟');
    for (const widget of [swedish, english, arabic]) await expect(widget).shadowDom.to.be.accessible();
  });

  it('turns when the language changes, and keeps what was chosen', async () => {
    const [widget] = await setup('sv');
    const chosen = () => within(widget, 'input:checked')?.getAttribute('value');
    within(widget, 'input')?.click();
    await until(() => chosen() !== undefined);
    const before = chosen();
    widget.lang = 'ar';
    await sees(widget, 'صوّت.');
    expect(voice(widget)).to.deep.equal({ lang: 'ar', dir: 'rtl', runs: 'rtl' });
    expect(chosen()).to.equal(before);
    widget.lang = 'sv';
    await sees(widget, 'Rösta.');
    expect(voice(widget)).to.deep.equal({ lang: 'sv', dir: 'ltr', runs: 'ltr' });
  });

  it('turns also in a shadow root of the page, and with what stands around that', async () => {
    const page = await fixture(html`<div lang="sv"><div></div></div>`);
    const root = page.firstElementChild?.attachShadow({ mode: 'open' }) as ShadowRoot;
    render(pollIn('ar'), root);
    const widget = root.firstElementChild as HTMLElement;
    await sees(widget, 'صوّت.');
    widget.lang = 'en';
    await sees(widget, 'Vote.');
    widget.removeAttribute('lang');
    await sees(widget, 'Rösta.');
    page.setAttribute('lang', 'en');
    await sees(widget, 'Vote.');
  });

  it('marks Swedish content in an Arabic widget, and lets it run from the left', async () => {
    const [arabic] = await setup('ar');
    const swedish = [...(arabic.shadowRoot?.querySelectorAll<HTMLElement>('[lang=sv]') ?? [])];
    expect(swedish.map((one) => one.textContent?.trim())).to.include('Lekplats');
    for (const one of swedish) expect(getComputedStyle(one).direction, one.textContent ?? '').to.equal('ltr');
  });

  it('writes months in Arabic words, and numbers with the digits of Swedish forms', async () => {
    const timeline = await fixture<HTMLElement>(
      html`<samrad-initiative-timeline
        lang="ar"
        dialogue="exempel"
        .backendClient=${backend}
      ></samrad-initiative-timeline>`,
    );
    await sees(timeline, '31 مارس 2027');
    expect(text(timeline))
      .to.include('منذ 2017')
      .and.match(/اكتمل \u200e40%/)
      .and.include('عقد 1990');
    expect(text(timeline)).not.to.match(/[٠-٩۰-۹]/);
  });

  it('fills the bars of results from the side that the words begin at, and writes a receipt from the left', async () => {
    const votes = Array.from({ length: 30 }, (_, index) =>
      backend.vote(
        'viktigast',
        { choice: [['trad', 'bankar', 'lek'][index % 3] ?? ''] },
        { idempotencyKey: `others-${index}`.padEnd(16, '-') },
      ),
    );
    await Promise.all(votes);
    for (const [lang, vote, turned] of [
      ['sv', 'Rösta.', 'none'],
      ['ar', 'صوّت.', 'matrix(-1, 0, 0, 1, 0, 0)'],
    ] as const) {
      localStorage.clear();
      const [widget] = await setup(lang);
      within(widget, 'input')?.click();
      await until(() => within(widget, 'input:checked') !== undefined);
      press(widget, vote);
      await until(() => within(widget, '.bar') !== undefined);
      expect(getComputedStyle(within(widget, '.bar') ?? widget).transform).to.equal(turned);
      expect(within(widget, '.code')?.dir).to.equal('ltr');
    }
  });
});
