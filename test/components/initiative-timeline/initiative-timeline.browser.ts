import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Initiative } from '../../../src/contracts/index.ts';
import { exampleDialogue, manyInitiatives } from './example-dialogue.ts';
import { settled, setupTimeline, timelinePage } from './timeline-page.ts';
import { until } from '../../support/frames.ts';

describe('samrad-initiative-timeline', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is accessible, folded out, in Swedish and English, in the light and in the dark', async () => {
    for (const lang of ['sv', 'en']) {
      for (const scheme of ['light', 'dark']) {
        const { element, all } = await setupTimeline({ attributes: { lang } });
        element.style.colorScheme = scheme;
        element.style.background = scheme === 'dark' ? '#14191b' : '#fff';
        element.style.color = scheme === 'dark' ? '#e8ecec' : '#1c2326';
        for (const details of all<HTMLDetailsElement>('details')) details.open = true;
        await expect(element).to.be.accessible();
        element.remove();
      }
    }
  });

  it('stands in order of time under its decades, with today in its place', async () => {
    const { titles, times, headings, all } = await setupTimeline();
    expect(titles()).to.deep.equal([
      'Det börjar',
      'Elevutbyte',
      'Nätverk',
      'Blev inte av',
      'Träffar',
      'Mässa',
      'En tanke',
    ]);
    expect(times()).to.deep.equal([
      '1986',
      'maj 1987 – 1995',
      '1990-talet',
      'kanske 2001',
      'sedan 2017',
      'I dag',
      '31 mars 2027',
      'omkring 2030',
    ]);
    const numerals = headings().filter(([level]) => level === '3');
    expect(numerals.map(([, words]) => words)).to.deep.equal([
      '1980-talet',
      '1990-talet',
      '2000–2009',
      '2010-talet',
      '2020-talet',
      '2030-talet',
    ]);
    expect(all<HTMLTimeElement>('.when time').map((one) => one.dateTime)).to.deep.equal([
      '1986',
      '2001',
      '2027-03-31',
      '2030',
    ]);
  });

  it('fetches what stands in a fold when it is opened, however busy the page is', async () => {
    const { requestIdleCallback: ask } = globalThis;
    globalThis.requestIdleCallback = () => 0;
    try {
      const { root } = await setupTimeline({ isUntouched: true });
      root.querySelector<HTMLElement>('.filtering summary')?.click();
      await until(() => root.querySelector('.filtering form') !== null);
    } finally {
      globalThis.requestIdleCallback = ask;
    }
  });

  it('turns round, and groups by year or not at all', async () => {
    const { element, times, headings } = await setupTimeline({
      attributes: { order: 'newest', group: 'none' },
    });
    expect(times().slice(0, 4)).to.deep.equal(['omkring 2030', '31 mars 2027', 'I dag', 'sedan 2017']);
    expect(headings().map(([level]) => level)).to.deep.equal(['2', ...Array<string>(7).fill('3')]);
    element.group = 'year';
    element.order = 'oldest';
    await settled(element);
    expect(
      headings()
        .slice(1, 5)
        .map(([, words]) => words),
    ).to.deep.equal(['1986', 'Det börjar', '1987', 'Elevutbyte']);
  });

  it('says the status in words, when it was confirmed and how far it has come', async () => {
    const { words, root } = await setupTimeline();
    const meta = (id: string) => words(root.querySelector(`[data-id=${id}] .meta`));
    expect(meta('utbyte')).to.equal('Genomfört, senast bekräftat omkring 2017 · Skola');
    expect(meta('natverk')).to.equal('Pausat · 40 % klart');
    expect(meta('massa')).to.equal('Planerat · Näringsliv');
    const shapes = ['start', 'utbyte', 'natverk', 'ingen', 'pagar', 'massa', 'tanke'].map((id) =>
      [...(root.querySelector(`[data-id=${id}] .marker`)?.classList ?? [])].at(-1),
    );
    expect(new Set(shapes).size).to.equal(6);
  });

  it('keeps milestones, parties, documents and the source folded; a link that would run is none', async () => {
    const { root, words, press } = await setupTimeline();
    const details = root.querySelector('[data-id=utbyte] details') as HTMLDetailsElement;
    await press('Mer om Elevutbyte');
    expect(details.open).to.equal(true);
    const shown = words(details);
    for (const part of [
      'februari 1988: Första resan',
      'Exempelkommun',
      'Rapport (PDF)',
      'Exempelpapper, sidan 3',
    ]) {
      expect(shown).to.include(part);
    }
    const links = [...details.querySelectorAll('a')].map((one) => one.getAttribute('href'));
    expect(links).to.deep.equal(['#samrad-start', '/rapport.pdf', 'https://example.se/utbyte', '/papper/']);
    expect(shown).to.include('Farlig');
  });

  it('offers a link to what has nothing to fold out, and names what it leads to', async () => {
    const { root, words } = await setupTimeline();
    const row = root.querySelector('[data-id=massa]') as Element;
    expect(row.querySelectorAll('details').length).to.equal(0);
    expect(words(row.querySelector('button'))).to.equal('Kopiera länk till insatsen Mässa');
  });

  it('names milestones in order of time', async () => {
    const when = ['2027', '1950', '195X', '2026-11'];
    const initiatives = exampleDialogue.initiatives.map((one) => ({
      ...one,
      milestones: when.map((time) => ({ when: time, title: { sv: time } })),
    }));
    const { all, press, words } = await setupTimeline({ initiatives });
    await press('Mer om Mässa');
    expect(all('[data-id=massa] dd li').map((one) => words(one).split(': ')[1])).to.deep.equal([
      '1950',
      '195X',
      '2026-11',
      '2027',
    ]);
  });

  it('says that there may be more parts than those on show', async () => {
    const { press, root, words } = await setupTimeline();
    const parts = () => words(root.querySelector('[data-id=start] .details'));
    await press('Mer om Det börjar');
    expect(parts()).not.to.include('fler delar');
    await press('Genomfört');
    expect(parts()).to.include(
      'Elevutbyte Fler delar kan finnas på andra sidor i listan, eller utanför filtret.',
    );
  });

  it('offers no filters where there is one initiative, and no choice of parties where there are none', async () => {
    const one = await setupTimeline({ initiatives: exampleDialogue.initiatives.slice(0, 1) });
    expect(one.all('.filtering, .chips').length).to.equal(0);
    const none = await setupTimeline({ initiatives: manyInitiatives(2) });
    expect(none.all('select').map(({ id }) => id)).to.deep.equal(['area']);
  });

  it('filters by status, reflects it, tells the host once, and says how many there are', async () => {
    const { element, titles, press, events, said, root } = await setupTimeline();
    expect(said()).to.equal('');
    await press('Planerat');
    expect(titles()).to.deep.equal(['Mässa']);
    expect(element.getAttribute('status')).to.equal('planned');
    expect(said()).to.equal('1 insats. Filter: Planerat');
    const changed = events.filter(({ type }) => type === 'samrad-filter-changed');
    expect(changed.length).to.equal(1);
    expect(changed[0]).to.include({ area: undefined, status: 'planned', from: undefined, to: undefined });
    expect(changed[0]).to.include({ bubbles: true, composed: true, cancelable: false });
    expect(root.activeElement?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('filters by area, party, words and period together', async () => {
    const { element, titles, set, root, words } = await setupTimeline();
    expect(words(root.querySelector('#area option[value=skola]'))).to.equal('Skola (2)');
    await set('area', 'skola');
    expect(titles()).to.deep.equal(['Det börjar', 'Elevutbyte']);
    await set('from', '1990');
    expect(titles()).to.deep.equal(['Elevutbyte']);
    expect(['area', 'from'].map((name) => element.getAttribute(name))).to.deep.equal(['skola', '1990']);
    await set('party', 'kommunen');
    await set('text', 'RESER');
    expect(titles()).to.deep.equal(['Elevutbyte']);
    expect(element.outerHTML).not.to.include('RESER');
  });

  it('says what the list is narrowed to, also where the filters are folded and nothing fits', async () => {
    const { root, set, words, said } = await setupTimeline({
      attributes: { area: 'skola', from: '1986', lang: 'en' },
    });
    const fold = root.querySelector('.filtering') as HTMLDetailsElement;
    fold.open = false;
    const shown = () => words([...root.querySelectorAll('.count, .empty')][0]);
    expect(shown()).to.equal('2 initiatives Filters: School · from 1986 on Clear filters');
    await set('to', '1990');
    await set('party', 'kommunen');
    expect(shown()).to.include('Filters: School · Exempelkommun · 1986–1990');
    expect(root.querySelector('.count [lang=sv]')?.textContent).to.equal('Exempelkommun');
    expect(said()).to.equal('1 initiative. Filters: School, Exempelkommun, 1986–1990');
    await set('text', 'nowhere');
    expect(shown()).to.include('Filters: School · Exempelkommun · 1986–1990 · “nowhere”');
  });

  it('says what is wrong with a period, and asks for nothing until it is mended', async () => {
    const { element, set, root, words, asked } = await setupTimeline();
    const before = asked.length;
    await set('from', 'nittiotalet');
    const field = root.getElementById('from') as HTMLInputElement;
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(words(root.getElementById(field.getAttribute('aria-describedby') ?? ''))).to.include(
      'fyra siffror',
    );
    await expect(element).to.be.accessible();
    await set('from', '1995');
    await set('to', '1990');
    expect(words(root.getElementById('to.error'))).to.include('Slutåret är före startåret');
    expect(element.to).to.equal(undefined);
    await set('to', '2001');
    expect(root.querySelector('.error')).to.equal(null);
    expect(asked.length).to.equal(before + 2);
  });

  it('says a wrong period to those who listen, and keeps it while something else is chosen', async () => {
    const { set, press, root, said } = await setupTimeline();
    const written = () => ['from', 'to'].map((id) => (root.getElementById(id) as HTMLInputElement).value);
    await set('from', '2o10');
    expect(said()).to.equal('Skriv ett årtal med fyra siffror, till exempel 1990.');
    await press('Planerat');
    expect(written()).to.deep.equal(['2o10', '']);
    expect(root.getElementById('from')?.getAttribute('aria-invalid')).to.equal('true');
    await set('from', '2010');
    await set('to', '2000');
    expect(said()).to.include('Slut');
    await set('area', 'skola');
    expect(written()).to.deep.equal(['2010', '2000']);
    await press('Rensa filter');
    expect(written()).to.deep.equal(['', '']);
  });

  it('leaves an attribute that is no status and no time out of what it asks', async () => {
    const { titles, events } = await setupTimeline({ attributes: { status: 'klar', from: 'förr', to: '' } });
    expect(titles().length).to.equal(7);
    expect(events.map(({ type }) => type)).to.deep.equal(['samrad-ready']);
  });

  it('follows its attributes without telling the host what the host did', async () => {
    const { element, titles, events, root } = await setupTimeline({ attributes: { area: 'skola' } });
    expect(titles()).to.deep.equal(['Det börjar', 'Elevutbyte']);
    element.setAttribute('area', 'naringsliv');
    await settled(element);
    expect(titles()).to.deep.equal(['Träffar', 'Mässa']);
    expect((root.getElementById('area') as HTMLSelectElement).value).to.equal('naringsliv');
    expect(events.map(({ type }) => type)).to.deep.equal(['samrad-ready']);
  });

  it('shows all again when the page takes its filters away', async () => {
    const attributes = { area: 'skola', from: '1986', to: '2000' };
    const { element, titles, asked } = await setupTimeline({ attributes });
    for (const name of Object.keys(attributes)) element.removeAttribute(name);
    await settled(element);
    expect(titles().length).to.equal(7);
    expect(Object.values(asked.at(-1) ?? {})).not.to.include(null);
  });

  it('asks for nothing by what a framework says is null', async () => {
    const nulls = { area: null, status: null, from: null, to: null } as unknown as { area: undefined };
    const { titles, asked } = await setupTimeline({ properties: nulls });
    expect(titles().length).to.equal(7);
    expect(Object.values(asked.at(-1) ?? {})).not.to.include(null);
  });

  it('leaves what was looked for in one dialogue out of what it asks of another', async () => {
    const { element, titles, set, root } = await setupTimeline();
    const word = () => (root.getElementById('text') as HTMLInputElement | null)?.value;
    await set('text', 'mässa');
    expect(titles()).to.deep.equal(['Mässa']);
    element.dialogue = { ...exampleDialogue, id: 'annat' };
    await settled(element);
    await until(() => titles().length === 7 && word() === '');
    await set('text', 'mässa');
    element.dialogue = { ...exampleDialogue, id: 'annat', languages: ['sv'] };
    await settled(element);
    await until(() => titles().length === 1 && word() === 'mässa');
    element.dialogue = 'exempel';
    await settled(element);
    await until(() => titles().length === 7 && word() === '');
  });

  it('clears the filters, keeps the focus and empties the fields', async () => {
    const { element, titles, set, press, text, focused, root } = await setupTimeline();
    await set('area', 'skola');
    await set('text', 'finns inte');
    expect(text()).to.include('Inget passar det du har valt');
    await expect(element).to.be.accessible();
    await press('Rensa filter');
    await until(() => focused() === '7 insatser');
    expect(titles().length).to.equal(7);
    expect((root.getElementById('text') as HTMLInputElement).value).to.equal('');
    expect(element.hasAttribute('area')).to.equal(false);
  });

  it('says what will stand there while there is nothing', async () => {
    const { element, text, root } = await setupTimeline({ initiatives: [] });
    await until(() => text().includes('Här visas det som har gjorts, pågår eller planeras'));
    expect(root.querySelector('form')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('shows a page of a hundred at a time; the first on another page takes the focus', async () => {
    const { titles, press, text, focused, said } = await setupTimeline({ initiatives: manyInitiatives(130) });
    expect(titles().length).to.equal(100);
    expect(text()).to.include('Visar 1–100 av 130 insatser');
    expect(text()).not.to.include('Föregående sida');
    await press('Nästa sida');
    await until(() => focused() === 'Insats 100');
    expect(titles().length).to.equal(30);
    expect(said()).to.equal('Visar 101–130 av 130 insatser');
    expect(text()).to.include('Sida 2 av 2');
    expect(text()).not.to.include('Nästa sida');
    await press('Föregående sida');
    await until(() => focused() === 'Insats 0');
    expect(titles().length).to.equal(100);
  });

  it('leads from a page far on to the first, and says which initiatives are on show', async () => {
    const { press, text, said, titles } = await setupTimeline({ initiatives: manyInitiatives(250) });
    await press('Nästa sida');
    expect(text()).not.to.include('Första sidan');
    await press('Nästa sida');
    await until(() => said() === 'Visar 201–250 av 250 insatser');
    await press('Första sidan');
    await until(() => said() === 'Visar 1–100 av 250 insatser');
    expect(titles()[0]).to.equal('Insats 0');
    expect(text()).to.include('Sida 1 av 3');
  });

  it('keeps the page that is there when another cannot be fetched, and tries again', async () => {
    const { titles, press, text, network, root } = await setupTimeline({ initiatives: manyInitiatives(130) });
    network.isDown = true;
    await press('Nästa sida');
    expect(text()).to.include('Vi får ingen kontakt');
    expect(titles().length).to.equal(100);
    network.isDown = false;
    await press('Försök igen');
    expect(titles().length).to.equal(30);
    expect(root.querySelector('.failure')).to.equal(null);
  });

  it('keeps the list and the filters when they cannot be answered, and tries again', async () => {
    const { titles, press, text, network, said, root } = await setupTimeline();
    const before = titles();
    network.isDown = true;
    await press('Pågår');
    expect(text()).to.include('Vi får ingen kontakt');
    expect(said()).to.equal('Vi får ingen kontakt');
    expect(titles()).to.deep.equal(before);
    expect(root.querySelector('.chip[aria-pressed=true]')?.textContent).to.include('Alla');
    const [panel, list] = [...root.querySelectorAll('.failure, .timeline')];
    expect([panel?.className, list?.localName]).to.deep.equal(['panel failure', 'ol']);
    network.isDown = false;
    await press('Försök igen');
    expect(titles()).to.deep.equal(['Träffar']);
    expect(said()).to.equal('1 insats. Filter: Pågår');
  });

  it('says that it could not be fetched, shows the fallback, and tries again', async () => {
    const { element, press, titles, text, network, events } = await setupTimeline();
    network.isDown = true;
    element.dialogue = undefined;
    await settled(element);
    element.dialogue = 'exempel';
    await settled(element);
    expect(text()).to.include('Vi får ingen kontakt');
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    expect(events.at(-1)).to.include({ type: 'samrad-load-failed', id: 'exempel', reason: 'offline' });
    network.isDown = false;
    await press('Försök igen');
    expect(titles().length).to.equal(7);
  });

  it('speaks the language of its place, also when that changes', async () => {
    const { element, titles, times, text } = await setupTimeline();
    element.lang = 'en';
    await until(() => titles()[0] === 'It begins');
    expect(times()).to.include.members(['May 1987 – 1995', '1990s', 'since 2017', 'Today']);
    expect(text()).to.include('7 initiatives');
  });

  it('stands under the host page’s heading level and names its region when asked', async () => {
    const { element, headings, root } = await setupTimeline({
      attributes: { 'heading-level': '3', label: 'Vad som har hänt' },
    });
    expect(
      headings()
        .slice(0, 3)
        .map(([level]) => level),
    ).to.deep.equal(['3', '4', '5']);
    expect(root.querySelector('section')).to.have.attribute('aria-label', 'Vad som har hänt');
    await expect(element).to.be.accessible();
  });

  it('begins with the initiative that the address points at, focuses it, and can show the whole', async () => {
    history.replaceState(null, '', '#samrad-nr-50');
    const { titles, press, focused, text } = await setupTimeline({ initiatives: manyInitiatives(130) });
    await until(() => focused() === 'Insats 50');
    expect(titles()[0]).to.equal('Insats 50');
    await press('Visa hela tidslinjen');
    await until(() => focused().startsWith('Visar 1–100'));
    expect(titles()[0]).to.equal('Insats 0');
    expect(text()).not.to.include('Visa hela tidslinjen');
  });

  it('shows a short timeline whole, and focuses what the address points at', async () => {
    history.replaceState(null, '', '#samrad-utbyte');
    const { titles, focused, text } = await setupTimeline();
    await until(() => focused() === 'Elevutbyte');
    expect(titles().length).to.equal(7);
    expect(text()).not.to.include('Visa hela tidslinjen');
  });

  it('shows what a link points at past the filters, and tells the page that they are gone', async () => {
    history.replaceState(null, '', '#samrad-massa');
    const { element, titles, focused, events, said } = await setupTimeline({ attributes: { area: 'skola' } });
    await until(() => focused() === 'Mässa');
    expect(titles().length).to.equal(7);
    expect(element.hasAttribute('area')).to.equal(false);
    expect(events.at(-1)).to.include({ type: 'samrad-filter-changed', area: undefined });
    expect(said()).to.equal('7 insatser');
  });

  it('keeps the filters where a link points at nothing of its own', async () => {
    history.replaceState(null, '', '#samrad-finns-inte');
    const { element, titles, root, asked } = await setupTimeline({ attributes: { area: 'skola' } });
    await until(() => asked.length === 2);
    await settled(element);
    expect(titles()).to.deep.equal(['Det börjar', 'Elevutbyte']);
    expect(element.area).to.equal('skola');
    expect(root.activeElement).to.equal(null);
  });

  it('leads past the filters to what a part belongs to', async () => {
    const { press, focused, titles } = await setupTimeline({ attributes: { from: '1987' } });
    await press('Mer om Elevutbyte');
    await press('Visa vad det här hör till');
    await until(() => focused() === 'Det börjar');
    expect(titles().length).to.equal(7);
  });

  it('takes no focus without such an address, or with one that is not its own', async () => {
    for (const hash of ['', '#samrad-finns-inte', '#rubrik']) {
      history.replaceState(null, '', location.pathname + location.search + hash);
      const { root, titles } = await setupTimeline();
      expect(root.activeElement).to.equal(null);
      await until(() => titles().length === 7);
    }
  });

  it('leads from a part to its whole and back, and leaves the address alone', async () => {
    const { root, all, press } = await setupTimeline();
    const focused = () => root.querySelector('[role=heading]:focus')?.closest('li')?.dataset['id'];
    const address = location.href;
    for (const details of all<HTMLDetailsElement>('.what details')) details.open = true;
    await until(() => root.querySelector('[data-id=start] .details') !== null);
    await press('Det börjar', root.querySelector('[data-id=utbyte] .details') as Element);
    await until(() => focused() === 'start');
    await press('Elevutbyte', root.querySelector('[data-id=start] .details') as Element);
    await until(() => focused() === 'utbyte');
    expect(location.href).to.equal(address);
  });

  it('copies a link to an initiative, and shows it where it may not', async () => {
    const { root, press, words } = await setupTimeline();
    const copied: string[] = [];
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    const use = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const row = root.querySelector('[data-id=utbyte]') as Element;
    use(async (text) => void copied.push(text));
    await press('Mer', row);
    await until(() => row.querySelector('.details') !== null);
    await press('Kopiera länk till insatsen', row);
    expect(copied).to.deep.equal([new URL('#samrad-utbyte', location.href).href]);
    await until(() => words(row).includes('Kopierat'));
    use(() => Promise.reject(new Error('forbidden')));
    await press('Kopiera länk till insatsen', row);
    await until(() => row.querySelector('.actions a') !== null);
    expect(row.querySelector<HTMLAnchorElement>('.actions a')?.href).to.equal(copied[0]);
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(clipboard).not.to.equal(undefined);
  });

  it('no longer says what was said in another language, of another dialogue, or before nothing could be had', async () => {
    const { element, press, said, text, root } = await setupTimeline();
    await press('Planerat');
    expect(said()).to.equal('1 insats. Filter: Planerat');
    element.lang = 'en';
    await until(() => text().includes('Planned'));
    expect(said()).to.equal('');
    await press('Ongoing');
    expect(said()).to.equal('1 initiative. Filters: Ongoing');
    element.dialogue = { ...exampleDialogue, id: 'annat' };
    await until(() => text().includes('The example'));
    await settled(element);
    expect(said()).to.equal('');
    await press('Planned');
    expect(said()).not.to.equal('');
    element.dialogue = 'saknas';
    await until(() => root.querySelector('.failure') !== null);
    expect(said()).to.equal('');
  });

  it('lets the shape in a pressed chip show through where the reader forces colours', async () => {
    const { press, root } = await setupTimeline();
    await press('Planerat');
    await emulateMedia({ forcedColors: 'active' });
    try {
      const chip = root.querySelector('.chip[aria-pressed=true]') as Element;
      const shape = getComputedStyle(chip.querySelector('.marker') as Element);
      expect([shape.color, shape.backgroundColor]).to.deep.equal([
        getComputedStyle(chip).color,
        'rgba(0, 0, 0, 0)',
      ]);
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  it('stands twice on a page, each with its own filters', async () => {
    const one = await setupTimeline();
    const other = await setupTimeline({ attributes: { lang: 'en' } });
    await one.press('Pågår');
    expect(one.titles()).to.deep.equal(['Träffar']);
    expect(other.titles().length).to.equal(7);
    expect(other.said()).to.equal('');
  });

  it('shows a dialogue that it is given, without a backend', async () => {
    const { element } = await setupTimeline();
    const given = document.createElement('samrad-initiative-timeline');
    given.lang = 'sv';
    given.dialogue = exampleDialogue;
    element.replaceWith(given);
    await until(() => given.shadowRoot?.querySelector('form') instanceof Element);
    const page = timelinePage(given);
    await page.press('Pågår');
    expect(page.titles()).to.deep.equal(['Träffar']);
  });

  it('opens and draws what is folded for paper at once, and folds it again', async () => {
    const { all, text } = await setupTimeline();
    const open = () => all<HTMLDetailsElement>('.what details').filter((one) => one.open).length;
    dispatchEvent(new Event('beforeprint'));
    expect(open()).to.equal(3);
    expect(text()).to.include('Exempelpapper');
    dispatchEvent(new Event('afterprint'));
    await until(() => open() === 0);
  });

  it('draws what is folded ahead, where the browser’s own search finds it', async () => {
    const { root, words, press } = await setupTimeline();
    const fold = () => root.querySelector('[data-id=utbyte] details') as HTMLDetailsElement;
    await until(() => words(fold()).includes('Exempelpapper'));
    expect(fold().open).to.equal(false);
    await press('Genomfört');
    await until(() => words(fold()).includes('Exempelpapper'));
    expect(fold().open).to.equal(false);
  });

  it('folds out what was found by words that stand only there, and folds it in after that', async () => {
    const { set, all } = await setupTimeline();
    const open = () =>
      all<HTMLDetailsElement>('.what details')
        .filter((one) => one.open)
        .map((one) => one.closest('li')?.dataset['id']);
    await set('text', 'FÖRSTA resan');
    expect(open()).to.deep.equal(['utbyte']);
    await set('text', 'elever');
    expect(open()).to.deep.equal([]);
  });

  it('takes a press before its code has come', async () => {
    const { press, titles, said } = await setupTimeline({ isUntouched: true });
    await press('Planerat');
    await until(() => titles().length === 1);
    expect(titles()).to.deep.equal(['Mässa']);
    await until(() => said() === '1 insats. Filter: Planerat');
  });

  it('shows each status to choose where there is room; on a phone once the filters are opened', async () => {
    const { root, element } = await setupTimeline({ width: '1100px' });
    const fold = root.querySelector('.filtering') as HTMLDetailsElement;
    const chips = root.querySelector('.chips') as HTMLElement;
    fold.open = false;
    expect(chips.checkVisibility()).to.equal(true);
    (element.parentElement as HTMLElement).style.inlineSize = '320px';
    expect(chips.checkVisibility()).to.equal(false);
    fold.open = true;
    expect(chips.checkVisibility()).to.equal(true);
  });

  it('is one list in the order of reading, whatever its width', async () => {
    const { root, all, words } = await setupTimeline({ width: '1100px' });
    expect(all('ol').length).to.equal(1);
    expect(words(root.querySelector('ol > li'))).to.match(/^1980-talet 1986 Det börjar/);
    const tops = all('ol > li').map((one) => one.getBoundingClientRect().top);
    expect(tops).to.deep.equal(tops.toSorted((a, b) => a - b));
  });

  it('brings forward what a link on the page points at', async () => {
    const { root, focused } = await setupTimeline({ initiatives: manyInitiatives(130) });
    history.replaceState(null, '', '#samrad-nr-120');
    dispatchEvent(new Event('hashchange'));
    await until(() => focused() === 'Insats 120');
    expect(root.querySelector('.what')?.parentElement?.dataset['id']).to.equal('nr-120');
  });

  it('offers nothing for a calendar where all is over, on other pages too', async () => {
    const initiatives = manyInitiatives(130);
    const over = await setupTimeline({ initiatives });
    expect(over.text()).to.include('Nästa sida').and.not.include('kalender');
    const { press, text } = await setupTimeline({
      initiatives: [
        ...initiatives,
        { ...exampleDialogue.initiatives[4], id: 'senare', when: '2040', status: 'idea' } as Initiative,
      ],
    });
    expect(text()).to.include('kalender');
    await press('Genomfört');
    expect(text()).to.include('Nästa sida').and.not.include('kalender');
  });

  it('says that there is nothing for a calendar where no day to come is known', async () => {
    const initiatives = manyInitiatives(130).map((one): Initiative => ({ ...one, status: 'ongoing' }));
    const { press, text, said } = await setupTimeline({ initiatives });
    await press('Ladda ner kommande datum');
    await until(() => text().includes('Det finns inga kommande datum att lägga in.'));
    expect(said()).to.equal('Det finns inga kommande datum att lägga in.');
  });

  it('says that the days for a calendar cannot be fetched, and saves them once when they can', async () => {
    const initiatives = manyInitiatives(130).map((one): Initiative => ({
      ...one,
      when: '2040-01-01',
      status: 'planned',
    }));
    const { element, press, words, said, network, asked, all, root } = await setupTimeline({ initiatives });
    const failure = () => words(root.querySelector('.failure'));
    const { click } = HTMLAnchorElement.prototype;
    const saved: string[] = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    network.isDown = true;
    await press('Ladda ner kommande datum');
    expect(failure()).to.include('Vi får ingen kontakt');
    expect(said()).to.equal('Vi får ingen kontakt');
    network.isDown = false;
    const before = asked.length;
    const button = all('button').find(({ textContent }) => textContent.includes('Ladda ner kommande datum'));
    button?.click();
    button?.click();
    await until(() => saved.length > 0);
    await settled(element);
    HTMLAnchorElement.prototype.click = click;
    expect(saved).to.deep.equal(['samrad.ics']);
    expect(asked.length).to.equal(before + 1);
    expect(failure()).to.equal('');
  });

  it('names buttons by what they look like', async () => {
    const { press, all } = await setupTimeline({ initiatives: manyInitiatives(130) });
    await press('Genomfört');
    const partsOf = (selector: string) => [...new Set(all(selector).map((one) => one.getAttribute('part')))];
    expect(['.chip', '.quiet', '.secondary'].map(partsOf)).to.deep.equal([['chip'], ['link'], ['button']]);
  });

  it('is one line of stops for the keyboard: chips, fields, and what is folded', async () => {
    const { all } = await setupTimeline();
    const stops = all('button, select, input, summary, a[href]').filter((one) => one.checkVisibility());
    expect(stops.every((one) => one.tabIndex === 0)).to.equal(true);
    for (const one of stops) {
      if (one.localName !== 'a')
        expect(one.getBoundingClientRect().height, one.outerHTML).to.be.at.least(43.9);
    }
  });

  it('keeps every choice in its place while nothing fits', async () => {
    const { all, set, words, root } = await setupTimeline();
    const names = () => all('form label').map(words);
    const before = names();
    expect(before).to.include('Medverkande');
    await set('text', 'zzzz');
    expect(words(root.querySelector('.empty'))).to.include('Inget passar');
    expect(names()).to.deep.equal(before);
  });

  it('tells the page’s author, once, of attributes that mean nothing', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (text: string) => told.push(text);
    try {
      const page = await setupTimeline({ attributes: { area: 'fel', status: 'planerat' } });
      await until(() => told.length === 2);
      await page.element.updateComplete;
      expect(told[0]).to.include('<samrad-initiative-timeline> area="fel" is none of');
      expect(told[1]).to.include('status="planerat" is none of');
    } finally {
      console.warn = warn;
    }
  });
});
