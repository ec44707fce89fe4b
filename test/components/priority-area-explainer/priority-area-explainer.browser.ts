import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { Backend } from '../../../src/backend/backend.ts';
import type { PublishedDialogue } from '../../../src/contracts/index.ts';
import type { SamradPriorityAreaExplainer } from '../../../src/components/priority-area-explainer/priority-area-explainer.ts';
import {
  exampleDialogue,
  explainerBackend,
  explainerPage,
  manyInitiatives,
  settled,
  setupExplainer,
} from './explainer-page.ts';
import { nextFrame, until } from '../../support/frames.ts';

/** An area that is closed, one that is proposed, and one that is neither. */
const inEachState: PublishedDialogue = {
  ...exampleDialogue,
  areas: exampleDialogue.areas.map((area, index) => ({
    ...area,
    status: (['closed', 'proposed', 'current'] as const)[index],
  })),
};

describe('samrad-priority-area-explainer', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('in every state', () => {
    const states: Record<string, () => Promise<{ element: SamradPriorityAreaExplainer }>> = {
      closed: () => setupExplainer(),
      open: async () => {
        const page = await setupExplainer();
        await page.press('Parker');
        return page;
      },
      'open, in English': async () => {
        const page = await setupExplainer({ lang: 'en' });
        await page.press('Parks');
        return page;
      },
      'easy to read': async () => {
        const page = await setupExplainer({ attributes: { area: 'parker' } });
        await page.press('Lättläst');
        return page;
      },
      tabs: () => setupExplainer({ attributes: { layout: 'tabs' } }),
      'no areas': () => setupExplainer({ dialogue: { ...exampleDialogue, areas: [] } }),
      'loading failed': () => setupExplainer({ failures: ['unavailable'] }),
      'initiatives failed': async () => {
        const page = await setupExplainer({ refused: ['initiatives of all', 'initiatives parker'] });
        await page.press('Parker');
        return page;
      },
    };
    for (const [state, setup] of Object.entries(states)) {
      it(`is accessible in light and in dark: ${state}`, async () => {
        const { element } = await setup();
        await expect(element).to.be.accessible();
        // The checker takes a page without a background for white.
        document.documentElement.style.cssText = 'color-scheme: dark; background: #14191b';
        await expect(element).to.be.accessible();
      });
    }
  });

  describe('a picture', () => {
    const of = async (size: { width?: number; height?: number }) => {
      const { element } = await setupExplainer({
        dialogue: {
          ...exampleDialogue,
          areas: exampleDialogue.areas.map((area) => ({
            ...area,
            // So far down that the browser does not fetch it.
            summary: { sv: 'Parkerna. '.repeat(20_000) },
            image: { url: '/kommer-inte.png', alt: { sv: 'En park' }, ...size },
          })),
        },
        attributes: { area: 'parker' },
      });
      await until(() => Boolean(element.shadowRoot?.querySelector('img')));
      const { width, height } = element.shadowRoot?.querySelector('img')?.getBoundingClientRect() ?? {};
      return Number(width) / Number(height);
    };

    it('has its place kept before it has come, by its size', async () => {
      expect(await of({ width: 400, height: 100 })).to.be.closeTo(4, 0.05);
    });

    it('or as one of three by two', async () => {
      expect(await of({})).to.be.closeTo(1.5, 0.05);
    });
  });

  describe('a list of areas', () => {
    it('has a button in each heading, on the level of the host, and the summary in sight', async () => {
      const { element, all, isOpen, text } = await setupExplainer();
      element.headingLevel = 3;
      element.label = 'Våra områden';
      await element.updateComplete;
      const headings = all('.area > [role=heading]');
      expect(headings.map((one) => one.getAttribute('aria-level'))).to.deep.equal(['3', '3', '3']);
      expect(headings.every((one) => one.querySelector('button[aria-expanded=false]'))).to.equal(true);
      expect(all('.content [role=heading]')[0]).to.have.attribute('aria-level', '4');
      expect(text()).to.include('Gröna rum.').and.include('Lugna gator.');
      expect(isOpen('parker')).to.equal(false);
    });

    it('names the parts of its buttons by what they are', async () => {
      const page = await setupExplainer({ refused: ['initiatives of all', 'initiatives parker'] });
      await page.press('Parker');
      const parts = page.all('button').map((one) => one.getAttribute('part'));
      expect(parts).to.deep.equal(['switch', 'opener', 'link', 'opener', 'opener']);
    });

    it('opens and closes one, tells the page, and asks for its initiatives once', async () => {
      const page = await setupExplainer({ refused: ['initiatives of all'] });
      await page.press('Parker');
      expect(page.isOpen('parker')).to.equal(true);
      expect(page.button('Parker')).to.have.attribute('aria-expanded', 'true');
      await page.press('Gator');
      expect(page.isOpen('parker')).to.equal(true);
      await page.press('Parker');
      await page.press('Parker');
      expect(page.toggles).to.deep.equal(['parker true', 'gator true', 'parker false', 'parker true']);
      expect(page.asked.filter((one) => one === 'initiatives parker').length).to.equal(1);
      expect(page.asked.filter((one) => one === 'poll viktigast').length).to.equal(1);
    });

    it('leads to the initiatives where a timeline of the same dialogue stands on the page', async () => {
      const hrefs = async (beside: string) => {
        await fixture(`<div>${beside}</div>`);
        const page = await setupExplainer({ attributes: { area: 'parker' } });
        await until(() => page.listed('parker').length > 0);
        return page.all('.initiatives a').map((link) => link.getAttribute('href'));
      };
      const timeline = (dialogue: string) =>
        `<samrad-initiative-timeline dialogue="${dialogue}"></samrad-initiative-timeline>`;
      expect(await hrefs(timeline('exempelstaden'))).to.deep.equal(['#samrad-bankar']);
      fixtureCleanup();
      expect(await hrefs(timeline('annan'))).to.deep.equal([]);
    });

    it('opens what the browser’s own search finds', async () => {
      const page = await setupExplainer();
      expect(page.content('parker').getAttribute('hidden')).to.equal('until-found');
      page.content('parker').dispatchEvent(new Event('beforematch', { bubbles: true }));
      await page.element.updateComplete;
      expect(page.button('Parker')).to.have.attribute('aria-expanded', 'true');
      expect(page.toggles).to.deep.equal(['parker true']);
    });

    it('shows just the area that is asked for, open, and says nothing of it to the page', async () => {
      const page = await setupExplainer({ attributes: { area: 'parker' } });
      expect(page.all('.area').length).to.equal(1);
      expect(page.isOpen('parker')).to.equal(true);
      expect(page.toggles).to.deep.equal([]);
      page.element.area = 'gator';
      await page.element.updateComplete;
      await until(() => page.root.getElementById('content.gator') !== null);
      expect(page.isOpen('gator')).to.equal(true);
    });

    it('says that an area is not to be found: to the reader, to the page, and to its author', async () => {
      const { warn } = console;
      const told: string[] = [];
      console.warn = (text: string) => told.push(text);
      try {
        const page = await setupExplainer({ attributes: { area: 'finnsinte' } });
        await until(() => page.text().includes('Det finns inget här'));
        expect(page.root.querySelector('slot')).not.to.equal(null);
        expect(page.failed).to.deep.equal(['exempelstaden not-found']);
        expect(told.join()).to.include('area="finnsinte"> not-found: no area "finnsinte". Look');
        page.element.area = 'gator';
        await until(() => page.opener('gator') !== null);
        expect(page.isOpen('gator')).to.equal(true);
        page.element.area = 'finnsinte';
        await until(() => page.failed.length === 2);
        page.element.removeAttribute('area');
        await until(() => page.all('.area').length === 3);
        expect([page.isOpen('parker'), page.isOpen('gator')]).to.deep.equal([false, true]);
      } finally {
        console.warn = warn;
      }
    });

    it('shows what a page asks for at last, however soon after what is not to be found', async () => {
      const page = await setupExplainer();
      for (let soon = 0; soon < 20; soon += 1) {
        page.element.setAttribute('area', 'finnsinte');
        for (let turn = 0; turn < soon; turn += 1) await Promise.resolve();
        page.element.removeAttribute('area');
        await nextFrame();
        await nextFrame();
        expect(page.all('.area').length, `after ${soon} turns`).to.equal(3);
      }
    });

    it('knows what is done in the areas before one is opened: asked for in one, when the page is idle', async () => {
      const page = await setupExplainer();
      await until(() => page.content('torg').textContent?.includes('Inget är planerat eller påbörjat än.'));
      expect(page.content('parker')).to.have.attribute('hidden', 'until-found');
      expect(page.content('parker').textContent?.replaceAll(/\s+/g, ' '))
        .to.include('Nya bänkar (Pågår)')
        .and.include('Svara: Parken vid ån')
        .and.include('Rösta: Vad är viktigast i parken?');
      const asked = ['dialogue exempelstaden', 'initiatives of all', 'consultation parken', 'poll viktigast'];
      expect(page.asked).to.deep.equal(asked);
      await page.press('Parker');
      expect(page.asked).to.deep.equal(asked);
    });

    it('asks for one area after the other where there are more initiatives than fit on a page', async () => {
      const page = await setupExplainer({ page: 0 });
      await until(() => page.content('torg').textContent?.includes('Inget är planerat eller påbörjat än.'));
      expect(page.asked.filter((one) => one.startsWith('initiatives'))).to.deep.equal([
        'initiatives of all',
        'initiatives parker',
        'initiatives gator',
        'initiatives torg',
      ]);
    });

    it('says nothing of what could not be had in advance, and asks again when it is opened', async () => {
      const page = await setupExplainer({ refused: ['initiatives of all'] });
      await until(() => page.asked.includes('initiatives of all'));
      await page.element.updateComplete;
      expect(page.text()).not.to.include('Insatser');
      await page.press('Parker');
      await until(() => page.text().includes('Nya bänkar (Pågår)'));
      expect(page.asked.filter((one) => one.startsWith('initiatives'))).to.deep.equal([
        'initiatives of all',
        'initiatives parker',
      ]);
    });

    it('says which areas are proposed and which are closed, in words that stand where they will from the start', async () => {
      const page = await setupExplainer({ dialogue: inEachState });
      const summaries = (id: string) =>
        [...(page.opener(id).closest('.area') as Element).querySelectorAll('.summary')].map((one) =>
          one.textContent?.trim(),
        );
      await until(() => page.text().includes('Föreslaget område'));
      expect(summaries('parker')).to.deep.equal(['Avslutat område', 'Gröna rum.']);
      expect(summaries('gator')).to.deep.equal(['Föreslaget område', 'Lugna gator.']);
      expect(summaries('torg')).to.deep.equal(['Torgen.']);
    });

    it('expects no more of a closed area', async () => {
      const areas = exampleDialogue.areas.map((area) => ({ ...area, status: 'closed' as const }));
      const page = await setupExplainer({ dialogue: { ...exampleDialogue, areas } });
      await page.press('Torg');
      await until(() => page.text().includes('Här finns inga insatser.'));
      expect(page.text()).not.to.include('påbörjat än');
    });

    it('is whole on paper', async () => {
      const page = await setupExplainer();
      await emulateMedia({ media: 'print' });
      try {
        const { display, contentVisibility } = getComputedStyle(page.content('parker'));
        expect([display, contentVisibility]).to.deep.equal(['block', 'visible']);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
      expect(getComputedStyle(page.content('parker')).contentVisibility).to.equal('hidden');
    });
  });

  describe('an open area', () => {
    const open = () => setupExplainer({ attributes: { area: 'parker' } });

    it('quotes the goals with where they stand', async () => {
      const { root } = await open();
      expect(root.querySelector('blockquote')?.textContent).to.equal('Alla ska ha nära till en park.');
      const caption = root.querySelector('.goal figcaption');
      expect(caption?.textContent?.replaceAll(/\s+/g, ' ').trim()).to.equal('Parkplanen, sidan 3');
      expect(caption?.querySelector('a')).to.have.attribute('href', 'https://example.org/plan');
    });

    it('says who, what with its status in words, and whom to ask', async () => {
      const page = await open();
      await until(() => page.text().includes('Nya bänkar'));
      expect(page.text()).to.include('Nya bänkar (Pågår)').and.include('Parkens vänner');
      expect(page.root.querySelector('a[href="tel:013206000"]')?.textContent).to.equal('013-20 60 00');
      expect(page.root.querySelector('img')).to.have.attribute('alt', 'En park');
    });

    it('marks the level on its scale in words, and for screen readers', async () => {
      const { all } = await open();
      const steps = all('.scale li').map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim());
      expect(steps).to.deep.equal([
        'Information',
        'Konsultation den här nivån',
        'Dialog',
        'Inflytande',
        'Medbeslutande',
      ]);
      expect(all('[aria-current=step]').length).to.equal(1);
    });

    it('invites nobody to influence what is closed, but to what is open there still', async () => {
      const page = await setupExplainer({ dialogue: inEachState, attributes: { area: 'parker' } });
      await until(() => page.all('.ways a').length === 2);
      const parts = page.all('.part').map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
      const under = (title: string) => parts.find((words) => words.startsWith(title));
      expect(under('Det här gick att påverka')).to.include('var bänkarna står').and.include('Delaktighet');
      expect(under('Det här kan du påverka')).to.match(/^Det här kan du påverka Svara: .*Rösta: /);
    });

    it('leads to what is open for answers and votes in it', async () => {
      const page = await open();
      await until(() => page.all('.ways a').length === 2);
      expect(page.all('.ways a').map((one) => [one.textContent, one.getAttribute('href')])).to.deep.equal([
        ['Svara: Parken vid ån', 'https://example.org/svara'],
        ['Rösta: Vad är viktigast i parken?', 'https://example.org/rosta'],
      ]);
    });

    it('shows the rest when the initiatives cannot be had, and asks again', async () => {
      const page = await setupExplainer({ refused: ['initiatives of all', 'initiatives parker'] });
      await page.press('Parker');
      await until(() => page.text().includes('Det gick inte att hämta vad som görs.'));
      expect(page.text()).to.include('Staden växer');
      page.refused.clear();
      await page.press('Försök igen');
      await until(() => page.text().includes('Nya bänkar (Pågår)'));
      expect(page.focused()?.getAttribute('aria-controls')).to.equal('content.parker');
    });

    it('asks again for a way to take part that could not be had', async () => {
      const page = await setupExplainer({
        refused: ['initiatives of all', 'poll viktigast', 'consultation parken'],
      });
      await page.press('Parker');
      await until(() => page.text().includes('Några sätt att delta gick inte att hämta.'));
      expect(page.text()).to.include('Nya bänkar (Pågår)');
      page.refused.clear();
      await page.press('Försök igen');
      await until(() => page.all('.ways a').length === 2);
      expect(page.text()).not.to.include('Det gick inte att hämta');
    });

    it('shows the newest initiatives, folds what is more than a dozen but on paper, and has the contact before', async () => {
      const page = await setupExplainer({ initiatives: manyInitiatives(14) });
      await page.press('Parker');
      await until(() => page.listed('parker').length === 14);
      expect(page.listed('parker')[0]).to.equal('Insats 14 (Pågår)');
      const fold = page.content('parker').querySelector('details') as HTMLDetailsElement;
      expect(fold.open).to.equal(false);
      expect(fold.querySelector('summary')?.textContent?.trim()).to.equal('4 till');
      expect(fold.querySelectorAll('li').length).to.equal(4);
      const contact = page.content('parker').querySelector('.contact') as HTMLElement;
      expect(contact.compareDocumentPosition(fold) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
      await expect(page.element).to.be.accessible();
      const last = fold.querySelector('li:last-child') as HTMLElement;
      expect(last.checkVisibility()).to.equal(false);
      await emulateMedia({ media: 'print' });
      try {
        expect(last.checkVisibility()).to.equal(true);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });

    it('folds nothing where there is only a dozen', async () => {
      const page = await setupExplainer({ initiatives: manyInitiatives(12) });
      await page.press('Parker');
      await until(() => page.listed('parker').length === 12);
      expect(page.content('parker').querySelector('details')).to.equal(null);
    });

    it('fetches more than fit on a page when they are asked for, and goes to the first of them', async () => {
      const page = await setupExplainer({ initiatives: manyInitiatives(30), page: 20 });
      await page.press('Parker');
      await until(() => page.listed('parker').length === 20);
      expect(page.content('parker').querySelector('summary')?.textContent?.trim()).to.equal('20 till');
      page.content('parker').querySelector('summary')?.click();
      await page.press('Visa fler');
      await until(() => page.listed('parker').length === 30);
      await until(() => page.focused()?.textContent?.includes('Insats 10 ') === true);
      expect(page.button('Visa fler')).to.equal(undefined);
      expect(page.asked.filter((one) => one.includes('after'))).to.deep.equal([
        'initiatives parker after 20',
      ]);
    });

    it('is written to be easy to read when that is switched on', async () => {
      const page = await open();
      expect(page.button('Lättläst')).to.have.attribute('aria-pressed', 'false');
      await page.press('Lättläst');
      expect(page.button('Lättläst')).to.have.attribute('aria-pressed', 'true');
      expect(page.text()).to.include('Det ska finnas parker.').and.not.include('Staden växer');
      await page.press('Lättläst');
      expect(page.text()).to.include('Staden växer');
    });

    it('says that there is no easy text where there is none', async () => {
      const page = await setupExplainer();
      const missing = 'Det finns ingen lättläst text om det här området.';
      await page.press('Gator');
      expect(page.text()).not.to.include(missing);
      await page.press('Lättläst');
      expect(page.content('gator').textContent).to.include(missing);
      expect(page.content('parker').textContent).not.to.include(missing);
    });

    it('has a tick in the switch that is pressed, also where the reader forces colours', async () => {
      const page = await open();
      const tick = () => {
        const { display, borderColor } = getComputedStyle(
          page.root.querySelector('.box') as Element,
          '::before',
        );
        return { display, borderColor };
      };
      expect(tick().display).to.equal('none');
      await page.press('Lättläst');
      expect(tick().display).to.equal('block');
      await emulateMedia({ forcedColors: 'active' });
      try {
        const box = getComputedStyle(page.root.querySelector('.box') as Element);
        expect(tick().borderColor).not.to.equal(box.backgroundColor);
      } finally {
        await emulateMedia({ forcedColors: 'none' });
      }
    });
  });

  describe('tabs', () => {
    it('say which areas are proposed and which are closed', async () => {
      const page = await setupExplainer({ dialogue: inEachState, attributes: { layout: 'tabs' } });
      await until(() => page.content('torg') !== null);
      const said = ['parker', 'gator', 'torg'].map((id) =>
        page.content(id).querySelector('.summary strong')?.textContent?.trim(),
      );
      expect(said).to.deep.equal(['Avslutat område', 'Föreslaget område', undefined]);
    });

    it('show the first area, go with the arrow keys, and put one tab in the tab order', async () => {
      const page = await setupExplainer({ attributes: { layout: 'tabs' } });
      expect([page.isOpen('parker'), page.isOpen('gator')]).to.deep.equal([true, false]);
      expect(page.toggles).to.deep.equal([]);
      page.button('Parker')?.focus();
      await sendKeys({ press: 'ArrowRight' });
      await until(() => page.isOpen('gator'));
      expect(page.focused()?.textContent?.trim()).to.equal('Gator');
      expect(page.isOpen('parker')).to.equal(false);
      await sendKeys({ press: 'Home' });
      await until(() => page.isOpen('parker'));
      await sendKeys({ press: 'ArrowLeft' });
      await until(() => page.isOpen('torg'));
      expect(page.all('[role=tab]:not([tabindex="-1"])').map((one) => one.textContent?.trim())).to.deep.equal(
        ['Torg'],
      );
      await sendKeys({ press: 'Tab' });
      expect(page.focused()?.id).to.equal('content.torg');
      expect(page.toggles).to.deep.equal(['gator true', 'parker true', 'torg true']);
    });

    it('go up and down too where they stand below each other, and say so', async () => {
      const page = await setupExplainer({ attributes: { layout: 'tabs' } });
      const list = () => page.root.querySelector('[role=tablist]')?.getAttribute('aria-orientation');
      await until(() => list() === 'horizontal');
      page.opener('parker').focus();
      await sendKeys({ press: 'ArrowDown' });
      await page.element.updateComplete;
      expect(page.isOpen('parker')).to.equal(true);
      page.element.style.setProperty('inline-size', '6rem');
      await until(() => list() === 'vertical');
      for (const [key, id] of [
        ['ArrowDown', 'gator'],
        ['ArrowRight', 'torg'],
        ['ArrowUp', 'gator'],
        ['ArrowLeft', 'parker'],
      ] as const) {
        await sendKeys({ press: key });
        await until(() => page.isOpen(id));
        expect(page.focused()?.getAttribute('aria-controls')).to.equal(`content.${id}`);
      }
      page.element.style.removeProperty('inline-size');
      await until(() => list() === 'horizontal');
    });

    it('become a list, and the other way, when the attribute changes, and what is read stays open', async () => {
      const page = await setupExplainer({ attributes: { layout: 'tabs' } });
      page.element.layout = 'accordion';
      await page.element.updateComplete;
      await page.element.updateComplete;
      expect(page.all('[role=tab]').length).to.equal(0);
      expect(page.isOpen('parker')).to.equal(true);
      await page.press('Gator');
      page.element.layout = 'tabs';
      await page.element.updateComplete;
      await page.element.updateComplete;
      expect(page.opener('gator')).to.have.attribute('aria-selected', 'true');
    });
  });

  describe('the address of the page', () => {
    it('is left alone', async () => {
      location.hash = 'gator';
      const page = await setupExplainer();
      expect(page.isOpen('gator')).to.equal(false);
      await page.press('Parker');
      expect(location.hash).to.equal('#gator');
    });

    /** An explainer that follows the address, far down a page. */
    async function linked(hash: string, attributes: Record<string, string> = {}) {
      history.replaceState(null, '', hash);
      const above = await fixture<HTMLElement>(html`<p><a href="#gator">Gator</a><button>Meny</button></p>`);
      above.style.setProperty('block-size', '4000px');
      scrollTo(0, 0);
      const page = await setupExplainer({ attributes: { fragment: '', ...attributes } });
      const top = (id: string) => page.opener(id).getBoundingClientRect().top;
      return {
        ...page,
        above,
        isInSight: (id: string) => top(id) >= 0 && top(id) < innerHeight,
        /** Waits for what a link leads to. */
        arrivesAt: (id: string) => until(() => page.focused() === page.opener(id)),
      };
    }

    it('opens an area where the host says so, and takes the reader there, without telling the page', async () => {
      const page = await linked('#gator');
      await page.arrivesAt('gator');
      expect([page.isOpen('gator'), page.isInSight('gator')]).to.deep.equal([true, true]);
      location.hash = 'torg';
      await page.arrivesAt('torg');
      expect([page.isOpen('torg'), page.isInSight('torg')]).to.deep.equal([true, true]);
      expect(page.toggles).to.deep.equal([]);
    });

    it('takes the reader there each time she follows the same link', async () => {
      const page = await linked('#gator');
      await page.arrivesAt('gator');
      await page.press('Gator');
      await page.press('Gator');
      const link = page.above.querySelector('a') as HTMLAnchorElement;
      link.focus();
      expect(page.isInSight('gator')).to.equal(false);
      link.click();
      await page.arrivesAt('gator');
      expect(page.isInSight('gator')).to.equal(true);
    });

    it('takes the reader to the tab of an area', async () => {
      const page = await linked('#torg', { layout: 'tabs' });
      await page.arrivesAt('torg');
      expect([page.isOpen('torg'), page.isInSight('torg')]).to.deep.equal([true, true]);
    });

    it('lets a reader who has begun to do something else be', async () => {
      const opened = linked('#gator');
      await until(() => document.querySelector('p > button') !== null);
      const menu = document.querySelector<HTMLElement>('p > button');
      menu?.focus();
      const page = await opened;
      await until(() => page.isOpen('gator'));
      await page.element.updateComplete;
      expect([document.activeElement === menu, scrollY]).to.deep.equal([true, 0]);
    });

    it('follows what the reader opens and closes, and moves nothing then', async () => {
      const page = await linked('#elsewhere');
      page.element.scrollIntoView();
      const before = scrollY;
      await page.press('Parker');
      expect(location.hash).to.equal('#parker');
      await page.press('Gator');
      await page.press('Parker');
      expect(location.hash).to.equal('#gator');
      await page.press('Gator');
      expect([location.hash, location.href.includes('#'), scrollY]).to.deep.equal(['', false, before]);
    });

    it('keeps its path where the page has another base', async () => {
      const base = document.createElement('base');
      base.href = '/elsewhere/';
      const { pathname } = location;
      const page = await linked('#elsewhere');
      document.head.append(base);
      await page.press('Parker');
      base.remove();
      expect([location.pathname, location.hash]).to.deep.equal([pathname, '#parker']);
    });
  });

  it('speaks the language of its place, also when that changes, and marks what is not in it', async () => {
    const page = await setupExplainer({ attributes: { area: 'parker' } });
    page.element.lang = 'en';
    document.documentElement.setAttribute('lang', document.documentElement.lang);
    await until(() => page.text().includes('Green rooms.'));
    await until(() => page.text().includes('New benches (Ongoing)'));
    expect(page.root.querySelector('[lang=sv]')?.textContent).to.equal('Exempelkommun');
  });

  it('shows its fallback content and what to do, and loads when asked again', async () => {
    const page = await setupExplainer({ failures: ['unavailable'] });
    expect(page.root.querySelector('slot')?.assignedNodes()[0]?.textContent).to.equal(
      'Läs om parkerna på biblioteket.',
    );
    await page.press('Försök igen');
    await settled(page.element);
    expect(page.all('.area').length).to.equal(3);
  });

  it('shows a dialogue that was given as an object, without asking anybody', async () => {
    const element = await fixture<SamradPriorityAreaExplainer>(
      html`<samrad-priority-area-explainer
        area="parker"
        .dialogue=${exampleDialogue}
      ></samrad-priority-area-explainer>`,
    );
    await settled(element);
    const page = explainerPage(element);
    expect(page.text()).to.include('Staden växer').and.not.include('Insatser');
  });

  it('stops asking when it leaves the page, and asks again when it is back', async () => {
    const { backend } = explainerBackend();
    const signals: AbortSignal[] = [];
    const slow: Backend = {
      ...backend,
      initiatives: (id, query, signal) => {
        if (signal) signals.push(signal);
        return signals.length === 1 ? new Promise(() => undefined) : backend.initiatives(id, query, signal);
      },
    };
    const place = await fixture<HTMLElement>(
      html`<div>
        <samrad-priority-area-explainer
          dialogue="exempelstaden"
          area="parker"
          .backendClient=${slow}
        ></samrad-priority-area-explainer>
      </div>`,
    );
    const element = place.querySelector('samrad-priority-area-explainer') as SamradPriorityAreaExplainer;
    await until(() => signals.length === 1);
    element.remove();
    expect(signals[0]?.aborted).to.equal(true);
    place.append(element);
    const page = explainerPage(element);
    await until(() => page.text().includes('Nya bänkar'));
  });

  it('keeps two on one page apart', async () => {
    const { backend } = explainerBackend();
    const place = await fixture<HTMLElement>(
      html`<div>
        <samrad-priority-area-explainer
          label="Ett"
          dialogue="exempelstaden"
          .backendClient=${backend}
        ></samrad-priority-area-explainer>
        <samrad-priority-area-explainer
          label="Två"
          dialogue="exempelstaden"
          heading-level="3"
          .backendClient=${backend}
        ></samrad-priority-area-explainer>
      </div>`,
    );
    const elements = [...place.querySelectorAll('samrad-priority-area-explainer')];
    await Promise.all(elements.map(settled));
    const [one, two] = elements.map(explainerPage) as [
      ReturnType<typeof explainerPage>,
      ReturnType<typeof explainerPage>,
    ];
    await one.press('Parker');
    expect([one.isOpen('parker'), two.isOpen('parker')]).to.deep.equal([true, false]);
    await expect(place).to.be.accessible();
  });
});
