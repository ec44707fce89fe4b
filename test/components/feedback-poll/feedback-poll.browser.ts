import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { SamradFeedbackPoll } from '../../../src/components/feedback-poll/feedback-poll.ts';
import type { Backend } from '../../../src/backend/backend.ts';
import type { Poll } from '../../../src/contracts/index.ts';
import { BackendError } from '../../../src/backend/errors.ts';
import {
  cast,
  examplePoll,
  pollBackend,
  pollPage,
  published,
  settled,
  setupPoll,
  times,
} from './poll-page.ts';
import { nextFrame, until } from '../../support/frames.ts';

/** The same poll after the page was left. */
async function openAnew(backend: Backend) {
  const element = await fixture<SamradFeedbackPoll>(
    html`<samrad-feedback-poll lang="sv" poll="viktigast" .backendClient=${backend}></samrad-feedback-poll>`,
  );
  await settled(element);
  return pollPage(element);
}

/** Counted when the poll had closed. */
const threeVotes = (backend: Backend): Backend => ({
  ...backend,
  results: () =>
    Promise.resolve({
      total: 3,
      options: [
        { id: 'trad', votes: 2 },
        { id: 'bankar', votes: 1 },
        { id: 'lek', votes: 0 },
      ],
      asOf: times.after.toISOString(),
      guarantee: 'one-per-browser',
    }),
});

/** Where the words in something stand, as wide as they are. */
function wordsIn(element: Element | undefined | null): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element ?? expect.fail('nothing there'));
  return range.getBoundingClientRect();
}

const keptHere = () => Object.keys(localStorage).map((key) => localStorage.getItem(key));

describe('samrad-feedback-poll', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => document.documentElement.removeAttribute('style'));

  describe('in every state', () => {
    const states: Record<string, () => Promise<{ element: SamradFeedbackPoll }>> = {
      choosing: () => setupPoll(),
      'choosing, in English': () => setupPoll({ lang: 'en' }),
      'choosing several': () => setupPoll({ poll: { choice: { kind: 'several', max: 2 } } }),
      rating: () => setupPoll({ poll: { choice: { kind: 'rating' } } }),
      ranking: async () => {
        const page = await setupPoll({ poll: { choice: { kind: 'ranking' } } });
        await page.choose('Lekplats');
        await page.choose('Träd');
        return page;
      },
      'a problem': async () => {
        const page = await setupPoll();
        await page.press('Rösta');
        return page;
      },
      'not open yet': () => setupPoll({ now: times.before }),
      'closed with results': () => setupPoll({ now: times.after, change: threeVotes }),
      'closed without votes': () => setupPoll({ now: times.after }),
      'voted, with results': async () => {
        const page = await setupPoll({ poll: { changeable: true } });
        await page.choose('Träd');
        await page.press('Rösta');
        return page;
      },
      'voted, as a table': async () => {
        const page = await setupPoll();
        await page.choose('Träd');
        await page.press('Rösta');
        await page.press('Visa som tabell');
        return page;
      },
      'sending failed': async () => {
        const page = await setupPoll();
        page.failures.push('offline');
        await page.choose('Träd');
        await page.press('Rösta');
        return page;
      },
      'loading failed': () => setupPoll({ failures: ['unavailable'] }),
      'read only': () =>
        setupPoll({
          poll: { links: { answer: 'https://example.org/rosta' } },
          change: (backend) => ({ ...backend, readOnly: true }),
        }),
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

  describe('choosing', () => {
    it('asks in a fieldset of native radios under the host’s heading level', async () => {
      const { element, root, all } = await setupPoll();
      element.headingLevel = 4;
      element.label = 'Rösta om parken';
      await element.updateComplete;
      expect(root.querySelector('legend [role=heading]')).to.have.attribute('aria-level', '4');
      expect(root.querySelector('section')).to.have.attribute('aria-label', 'Rösta om parken');
      expect(all('fieldset[role=radiogroup] input[type=radio]').length).to.equal(3);
      expect(new Set(all<HTMLInputElement>('[type=radio]').map(({ name }) => name)).size).to.equal(1);
    });

    it('says at the button what pressing it keeps, and keeps nothing before', async () => {
      const page = await setupPoll();
      await page.choose('Träd');
      expect(page.button('Rösta')?.textContent).to.include('Kvittot sparas i den här webbläsaren.');
      expect(keptHere()).to.deep.equal([]);
    });

    it('says what to mend when nothing is chosen, and takes it away when something is', async () => {
      const page = await setupPoll();
      await page.press('Rösta');
      await until(() => page.focused()?.id === 'error');
      expect(page.focused()?.textContent).to.include('Välj ett svar');
      expect(page.root.querySelector('input')?.getAttribute('aria-describedby')).to.include('error');
      expect(page.votes.size).to.equal(0);
      await page.choose('Bänkar');
      expect(page.all('.error').length).to.equal(0);
    });

    it('marks a question along its whole height, and leaves it where it was', async () => {
      const { root, press } = await setupPoll();
      const edges = () =>
        [root.querySelector('.title'), ...root.querySelectorAll('.choice span')].map(
          (one) => wordsIn(one).left,
        );
      const before = edges();
      await press('Rösta');
      expect(edges()).to.deep.equal(before);
      // The border of a fieldset begins in the middle of its legend.
      for (const marked of [root.querySelector('fieldset'), root.querySelector('legend')])
        expect(getComputedStyle(marked as Element, '::before').borderInlineStartWidth).to.equal('4px');
    });

    it('counts down how many more can be chosen once somebody has begun, and refuses too many', async () => {
      const page = await setupPoll({ poll: { choice: { kind: 'several', max: 2 } } });
      const hint = () => page.root.querySelector('#hint')?.textContent;
      const error = () => page.root.querySelector('#error')?.textContent?.replaceAll(/\s+/g, ' ').trim();
      expect(hint()).to.equal('Välj högst 2');
      await page.press('Rösta');
      expect([hint(), error()]).to.deep.equal(['Välj högst 2', 'Fel: Välj minst ett svar']);
      await page.choose('Träd');
      expect([hint(), error()]).to.deep.equal(['Du kan välja 1 till.', undefined]);
      await page.choose('Bänkar');
      expect(hint()).to.equal('Du kan inte välja fler.');
      await page.choose('Lekplats');
      expect(hint()).to.equal('Du har valt ett för mycket. Ta bort ett.');
      await page.press('Rösta');
      expect([hint(), error()]).to.deep.equal([
        'Välj högst 2',
        'Fel: Du har valt ett för mycket. Ta bort ett.',
      ]);
      await page.choose('Träd');
      await page.press('Rösta');
      expect(page.choices()[0]).to.deep.equal(['bankar', 'lek']);
    });

    it('rates with one step of several', async () => {
      const page = await setupPoll({ poll: { choice: { kind: 'rating' } } });
      await page.choose('Bänkar');
      await page.press('Rösta');
      expect(page.choices()[0]).to.deep.equal(['bankar']);
    });

    it('rates in words with each step on a row of its own, and in numbers side by side', async () => {
      const steps = (...texts: string[]) => texts.map((sv) => ({ id: sv, text: { sv } }));
      const lefts = async (...texts: string[]) => {
        const { all } = await setupPoll({ poll: { choice: { kind: 'rating' }, options: steps(...texts) } });
        return new Set(all('.choice').map((one) => one.getBoundingClientRect().left)).size;
      };
      expect(await lefts('Mycket missnöjd', 'Varken eller', 'Mycket nöjd')).to.equal(1);
      expect(await lefts('1', '2', '3', '4', '5')).to.equal(5);
    });

    it('ranks with buttons, keeps the focus where the hand is, and wants all in order', async () => {
      const page = await setupPoll({ poll: { choice: { kind: 'ranking' } } });
      expect(page.root.querySelector('#hint')?.textContent).to.include('Alla alternativ ska ha en plats.');
      await page.choose('Bänkar');
      await page.choose('Träd');
      await until(() => page.focused()?.ariaLabel === 'Flytta upp Träd');
      page.focused()?.click();
      await until(() => page.said().includes('Träd: plats 1 av 2'));
      await page.press('Rösta');
      expect(page.text()).to.include('Sätt alla alternativ i ordning');
      await page.choose('Lekplats');
      await page.press('Rösta');
      expect(page.choices()[0]).to.deep.equal(['trad', 'bankar', 'lek']);
      expect(page.text()).to.include('Siffrorna visar hur många som satte alternativet först.');
    });

    it('draws what is in order like what is not, with the buttons on the line of the words', async () => {
      const page = await setupPoll({ poll: { choice: { kind: 'ranking' } } });
      const heights = () => page.all<HTMLElement>('.choice').map((one) => one.offsetHeight);
      expect(page.all('ol').length).to.equal(0);
      const first = page.all('.unranked .choice')[0] as Element;
      expect(getComputedStyle(first).borderStartStartRadius).to.equal('6px');
      expect(getComputedStyle(first).borderEndStartRadius).to.equal('0px');
      await page.choose('Bänkar');
      expect(Math.max(...heights()) - Math.min(...heights())).to.be.at.most(2);
      const name = wordsIn(page.root.querySelector('.ranked-name'));
      for (const button of page.all('.ranked button'))
        expect(wordsIn(button).bottom).to.be.closeTo(name.bottom, 1);
      await page.choose('Träd');
      await page.choose('Lekplats');
      expect(page.all('ul').length).to.equal(0);
    });

    it('lets a text of another direction begin where its own words do', async () => {
      const sv = 'En inledning som tar flera rader där det är så trångt som det är på en telefon.';
      const { all, text, root } = await setupPoll({ lang: 'ar', poll: { intro: { sv } } });
      await until(() => text().includes('صوّت'));
      const rights = [root.querySelector('.title'), ...all('.prose p')].map((one) => wordsIn(one).right);
      expect(rights.length).to.equal(2);
      expect(Math.abs((rights[0] ?? 0) - (rights[1] ?? 0))).to.be.below(1);
    });

    it('speaks the language of its place, also when that changes, and marks what is not in it', async () => {
      const { element, text, root } = await setupPoll();
      element.lang = 'en';
      document.documentElement.setAttribute('lang', document.documentElement.lang);
      await until(() => text().includes('What matters most in the park?'));
      expect(root.querySelector('.choice [lang=sv]')?.textContent).to.equal('Lekplats');
    });

    it('is no wider than a narrow phone, however long a word is', async () => {
      const word = 'Verksamhetsutvecklingsprocessorganisationsförändring';
      const { element, press } = await setupPoll({
        poll: { question: { sv: word }, options: [{ id: 'a', text: { sv: word } }], results: 'always' },
      });
      element.style.inlineSize = '288px';
      const overflows = () => element.shadowRoot?.querySelector('section')?.scrollWidth;
      expect(overflows()).to.equal(288);
      await press('Visa resultatet');
      expect(overflows()).to.equal(288);
      await press('Visa som tabell');
      expect(overflows()).to.equal(288);
    });

    it('says before anybody votes when the results come, where they cannot be seen at once', async () => {
      const said = async (results: Poll['results']) =>
        / Resultatet visas [^.]*\.|$/.exec((await setupPoll({ poll: { results } })).text())?.[0];
      expect(await said('always')).to.equal('');
      expect(await said('after-answering')).to.equal(' Resultatet visas för den som har röstat.');
      expect(await said('after-closing')).to.equal(' Resultatet visas när omröstningen har stängt.');
      expect(await said('when-published')).to.equal(' Resultatet visas när omröstningen har stängt.');
      expect(await said('never')).to.equal(' Resultatet visas inte här.');
    });

    it('keeps what was chosen when it is moved on its page', async () => {
      const page = await setupPoll();
      await page.choose('Bänkar');
      const place = document.createElement('div');
      page.element.after(place);
      place.append(page.element);
      await page.choose('Lekplats');
      await page.press('Rösta');
      expect(page.choices()[0]).to.deep.equal(['lek']);
    });
  });

  describe('casting', () => {
    it('counts the vote, keeps the receipt here, and tells the page nothing of the choice', async () => {
      const page = await setupPoll();
      const event = cast(page.element);
      await page.choose('Bänkar');
      await page.press('Rösta');
      expect({ ...(await event) }).to.include({ id: 'viktigast' });
      expect(Object.keys(await event).filter((key) => key !== 'isTrusted')).to.deep.equal(['id']);
      expect(keptHere()).to.deep.equal([JSON.stringify({ receipt: page.receipt(), choice: ['bankar'] })]);
      expect(page.text()).to.include('Tack! Din röst är räknad.').and.include(page.receipt());
      expect(page.asked).to.deep.equal([page.receipt()]);
    });

    it('moves the focus to the word that the vote is counted, and announces the results', async () => {
      const page = await setupPoll();
      await page.choose('Bänkar');
      await page.press('Rösta');
      await until(() => page.focused()?.textContent?.trim() === 'Tack! Din röst är räknad.');
      expect(page.root.querySelector('[data-focus] + [role=heading]')).to.have.attribute('aria-level', '3');
      expect(page.said()).to.include('1 röst hittills');
    });

    it('says that the vote is counted, and that a changed one is, where results are not shown', async () => {
      const page = await setupPoll({ poll: { changeable: true, results: 'never' } });
      await page.choose('Bänkar');
      await page.press('Rösta');
      await until(() => page.focused()?.textContent?.trim() === 'Tack! Din röst är räknad.');
      await page.press('Ändra din röst');
      await page.choose('Träd');
      await page.press('Ändra rösten');
      await until(() => page.focused()?.textContent?.trim() === 'Din ändrade röst är räknad.');
    });

    it('sends the same key again when the answer was lost, so that the vote counts once', async () => {
      const page = await setupPoll();
      page.failures.push('lost');
      await page.choose('Bänkar');
      await page.press('Rösta');
      await until(() => page.focused()?.textContent?.includes('Vi får ingen kontakt') === true);
      expect(page.text()).to.include('Ditt val finns kvar här.');
      await page.press('Rösta');
      expect(page.votes.size).to.equal(1);
      expect(new Set(page.keys).size).to.equal(1);
      expect(page.text()).to.include('Tack! Din röst är räknad.');
    });

    it('sends the same key also after the page was loaded anew', async () => {
      const first = await setupPoll();
      first.failures.push('lost');
      await first.choose('Bänkar');
      await first.press('Rösta');
      const page = await openAnew(first.backend);
      await page.choose('Bänkar');
      await page.press('Rösta');
      expect(first.votes.size).to.equal(1);
      expect(first.keys.length).to.equal(2);
    });

    it('changes the vote when another choice was made after a lost answer', async () => {
      const page = await setupPoll({ poll: { changeable: true } });
      page.failures.push('lost');
      await page.choose('Bänkar');
      await page.press('Rösta');
      await page.choose('Träd');
      await page.press('Rösta');
      expect(page.choices()).to.deep.equal([['trad']]);
      expect(keptHere()).to.deep.equal([JSON.stringify({ receipt: page.receipt(), choice: ['trad'] })]);
    });

    it('shows the first choice as the one that counts where a vote is final', async () => {
      const page = await setupPoll();
      page.failures.push('lost');
      await page.choose('Bänkar');
      await page.press('Rösta');
      await page.choose('Träd');
      await page.press('Rösta');
      expect(page.all('.mine').map((one) => one.textContent)).to.have.length(1);
      expect(page.root.querySelector('.mine')?.textContent).to.include('Bänkar');
    });

    it('forgets the key when the backend says that it counted nothing', async () => {
      const page = await setupPoll();
      page.failures.push('closed');
      await page.choose('Bänkar');
      await page.press('Rösta');
      expect(page.text()).to.include('Omröstningen har stängt');
      expect(keptHere()).to.deep.equal([]);
    });

    it('works where the browser keeps nothing, and says so', async () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('blocked', 'QuotaExceededError');
      };
      try {
        const page = await setupPoll();
        await page.choose('Bänkar');
        await page.press('Rösta');
        expect(page.text()).to.include('Webbläsaren lät oss inte spara kvittot');
        expect(page.text()).to.include(page.receipt());
        await expect(page.element).to.be.accessible();
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });

    it('leads somebody who has voted in another tab to the results', async () => {
      const page = await setupPoll();
      await page.choose('Träd');
      const key = `samrad:vote:#viktigast`;
      localStorage.setItem(key, '{"receipt":"7F3K-9","choice":["bankar"]}');
      await page.press('Rösta');
      expect(page.votes.size).to.equal(0);
      await until(() => page.focused()?.textContent?.trim() === 'Du har redan röstat.');
    });

    it('copies the receipt', async () => {
      const page = await setupPoll();
      await page.choose('Träd');
      await page.press('Rösta');
      const copied: string[] = [];
      const { writeText } = navigator.clipboard;
      navigator.clipboard.writeText = async (text) => void copied.push(text);
      await page.press('Kopiera kvittot');
      await until(() => page.said().includes('Kopierat'));
      navigator.clipboard.writeText = writeText;
      expect(copied).to.deep.equal([page.receipt()]);
    });
  });

  describe('coming back', () => {
    it('shows the results first, with the receipt folded', async () => {
      const first = await setupPoll();
      await first.choose('Bänkar');
      await first.press('Rösta');
      const page = await openAnew(first.backend);
      await until(() => page.text().includes('1 röst ·'));
      expect(page.text()).to.include('Du har redan röstat.');
      expect(page.root.querySelector('.mine')?.textContent).to.include('Din röst');
      expect(page.root.querySelector('details')?.open).to.equal(false);
      expect(page.button('Ändra din röst')).to.equal(undefined);
      expect(first.asked).to.deep.equal([first.receipt(), first.receipt()]);
    });

    it('shows what the vote was for, where the results do not', async () => {
      const first = await setupPoll({ poll: { results: 'never' } });
      await first.choose('Bänkar');
      await first.press('Rösta');
      const page = await openAnew(first.backend);
      expect(page.text()).to.include('Du har redan röstat.').and.include('Din röst: Bänkar');
      localStorage.clear();
      const ranked = await setupPoll({ poll: { choice: { kind: 'ranking' }, results: 'after-closing' } });
      for (const option of ['Lekplats', 'Träd', 'Bänkar']) await ranked.choose(option);
      await ranked.press('Rösta');
      expect(ranked.all('ol.option-list li').map((one) => one.textContent)).to.deep.equal([
        'Lekplats',
        'Träd',
        'Bänkar',
      ]);
    });

    it('says that the vote cannot be found, where the backend does not know the receipt', async () => {
      localStorage.setItem('samrad:vote:#viktigast', '{"receipt":"7F3K-9","choice":["bankar"]}');
      const page = await setupPoll();
      await until(() => page.text().includes('Din röst går inte att hitta.'));
      expect(page.asked).to.deep.equal(['7F3K-9']);
    });

    it('takes what it cannot read on the device for nothing', async () => {
      localStorage.setItem('samrad:vote:#viktigast', '{"receipt":9}');
      const page = await setupPoll();
      expect(page.all('input[name=choice]').length).to.equal(3);
    });

    it('changes a vote where the poll allows it', async () => {
      const page = await setupPoll({ poll: { changeable: true } });
      expect(page.text()).to.include('för den som har röstat');
      await page.choose('Träd');
      await page.press('Rösta');
      await page.press('Ändra din röst');
      expect(page.text()).not.to.include('för den som har röstat');
      expect(page.root.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('trad');
      await page.choose('Bänkar');
      await page.press('Ändra rösten');
      expect(page.choices()).to.deep.equal([['bankar']]);
      expect(page.text()).to.include('Din ändrade röst är räknad.');
      expect(page.root.querySelector('.mine')?.textContent).to.include('Bänkar');
      expect(keptHere()).to.deep.equal([JSON.stringify({ receipt: page.receipt(), choice: ['bankar'] })]);
    });

    it('lets a change be given up', async () => {
      const page = await setupPoll({ poll: { changeable: true } });
      await page.choose('Träd');
      await page.press('Rösta');
      await page.press('Ändra din röst');
      await page.choose('Bänkar');
      await page.press('Avbryt');
      expect(page.root.querySelector('.mine')?.textContent).to.include('Träd');
    });
  });

  describe('results', () => {
    const voted = async (options: Parameters<typeof setupPoll>[0] = {}) => {
      const page = await setupPoll(options);
      await page.choose('Träd');
      await page.press('Rösta');
      return page;
    };

    it('say the base, what one vote stands for and when it was counted', async () => {
      const page = await voted();
      expect(page.root.querySelector('.basis')?.textContent).to.equal(
        '1 röst · en röst per webbläsare, så resultatet visar inte vad alla tycker · räknat 10 mars 2026 kl. 13:00',
      );
    });

    it('say each option in words and numbers, with a bar that carries nothing alone', async () => {
      const page = await voted();
      await page.add(3);
      await until(() => page.text().includes('4 röster ·'));
      const rows = page.all('.result').map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim());
      expect(rows).to.deep.equal(['Träd Din röst 100 % · 4', 'Bänkar 0 % · 0', 'Lekplats 0 % · 0']);
      expect(page.all('.bar').every((one) => one.getAttribute('aria-hidden') === 'true')).to.equal(true);
      expect(page.root.querySelector('.bar rect')).to.have.attribute('width', '100');
    });

    it('are a real table when asked', async () => {
      const page = await voted();
      await page.press('Visa som tabell');
      expect(page.all('table th[scope=row]').length).to.equal(3);
      expect(page.all('thead th').map((one) => one.textContent)).to.deep.equal([
        'Alternativ',
        'Antal',
        'Andel',
      ]);
      expect(page.focused()?.textContent?.trim()).to.equal('Visa som staplar');
    });

    it('set the numbers of a table below the option where the text is large for the place', async () => {
      const page = await voted();
      await page.press('Visa som tabell');
      const [option, votes] = page.all<HTMLElement>('tbody th, tbody td');
      expect(option?.offsetTop).to.equal(votes?.offsetTop);
      page.element.style.cssText = 'font-size: 2rem; inline-size: 343px';
      expect(option?.offsetWidth).to.equal(343);
      expect(votes?.offsetTop).to.be.above(option?.offsetTop ?? 0);
    });

    it('have links that begin where the words around them do', async () => {
      const page = await setupPoll({ poll: { results: 'always', changeable: true } });
      page.element.style.inlineSize = '300px';
      const lefts = (...names: string[]) => names.map((name) => Math.round(wordsIn(page.button(name)).left));
      const { left } = page.element.getBoundingClientRect();
      // Below the button that casts the vote.
      expect(lefts('Visa resultatet')).to.deep.equal([left]);
      await page.choose('Träd');
      await page.press('Rösta');
      expect(lefts('Visa som tabell', 'Pausa', 'Ändra')).to.deep.equal([left, left, left]);
    });

    const someAndFew = async (page: Awaited<ReturnType<typeof setupPoll>>) => {
      await page.add(10);
      await page.add(7, ['bankar']);
      await page.add(3, ['lek']);
    };
    const rowsOf = (page: Awaited<ReturnType<typeof setupPoll>>) =>
      page.all('.result').map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim());

    it('show no numbers of an open poll as long as one is small, and say until when', async () => {
      const page = await setupPoll({ poll: { results: 'always', threshold: 5 } });
      await someAndFew(page);
      // What is told is a step late.
      await page.add(5);
      await page.press('Visa resultatet');
      await until(() => page.focused()?.textContent?.trim() === 'Resultat');
      expect(rowsOf(page)).to.deep.equal(['Träd visas inte', 'Bänkar visas inte', 'Lekplats visas inte']);
      expect(page.text()).to.include('20 röster ·').and.include('när varje alternativ har minst 5 röster');
      expect(page.text()).not.to.include('Små tal visas inte');
    });

    it('hide a small number in the end, and another one that it could be worked out from', async () => {
      const page = await setupPoll({ poll: { results: 'always', threshold: 5 } });
      await someAndFew(page);
      page.clock.now = times.after;
      page.element.backend = '/';
      await until(() => rowsOf(page).length > 0);
      expect(rowsOf(page)).to.deep.equal(['Träd 50 % · 10', 'Bänkar visas inte', 'Lekplats visas inte']);
      expect(page.all('.bar').length).to.equal(1);
      expect(page.text()).to.include('Små tal visas inte');
    });

    it('say that few have answered, where that is all that can be said', async () => {
      const page = await setupPoll({ poll: { results: 'always', threshold: 5 } });
      await page.add(2);
      await page.press('Visa resultatet');
      expect(page.text()).to.include('2 röster ·');
      expect(page.all('.result').every((one) => one.textContent?.includes('färre än 5'))).to.equal(true);
      await page.press('Tillbaka till frågan');
      expect(page.all('input[name=choice]').length).to.equal(3);
    });

    it('say that they step in batches, so that a vote may not show at once', async () => {
      const page = await voted({ poll: { threshold: 5 } });
      expect(page.text())
        .to.include('när varje alternativ har minst 5 röster')
        .and.include('Din röst är räknad men syns kanske inte än.');
      localStorage.clear();
      const exact = await voted();
      expect(exact.text()).not.to.include('minst 5 röster').and.not.to.include('syns kanske inte');
    });

    it('are asked for once more when the poll has closed, also where they were held still', async () => {
      const { now } = Date;
      const page = await voted();
      await page.press('Pausa uppdateringen');
      await page.add(2);
      expect(page.text()).to.include('1 röst ·');
      page.clock.now = times.after;
      Date.now = () => now() + times.after.getTime() - times.during.getTime();
      try {
        page.element.requestUpdate();
        await until(() => page.text().includes('3 röster ·'));
      } finally {
        Date.now = now;
      }
      expect(page.text()).to.include('Omröstningen stängde 31 mars 2026.');
    });

    it('come when the last votes have come, where they are shown after the end alone', async () => {
      const { now } = Date;
      const page = await voted({ poll: { results: 'after-closing' } });
      const since = (instant: string): void => {
        page.clock.now = new Date(instant);
        Date.now = () => now() + page.clock.now.getTime() - times.during.getTime();
        page.element.requestUpdate();
      };
      try {
        since('2026-03-31T22:00:05Z');
        await until(() => page.text().includes('Omröstningen stängde 31 mars 2026.'));
        await until(() => page.text().includes('Resultatet visas om en liten stund'));
        expect(page.text()).not.to.include('1 röst ·');
        since('2026-03-31T22:00:25Z');
        await until(() => page.text().includes('1 röst ·'));
      } finally {
        Date.now = now;
      }
    });

    it('say that shares of several choices do not add up, and of how many voters they are', async () => {
      const page = await voted({ poll: { choice: { kind: 'several', max: 2 } } });
      expect(page.text()).to.include('inte 100 procent tillsammans').and.include('1 har röstat ·');
    });

    it('say when they come, where they are not shown yet', async () => {
      const later = await voted({ poll: { results: 'after-closing' } });
      expect(later.text()).to.include('Sista dagen är 31 mars 2026.');
      expect(later.asked).to.deep.equal([]);
      localStorage.clear();
      const never = await voted({ poll: { results: 'never' } });
      expect(never.text()).to.include('Resultatet visas inte här.');
      localStorage.clear();
      const hidden = await setupPoll({
        poll: { results: 'when-published' },
        now: times.after,
        change: (backend) => ({
          ...backend,
          results: () => Promise.reject(new BackendError('results-hidden', 'not yet')),
        }),
      });
      expect(hidden.text()).to.include('Resultatet går inte att visa här.');
    });

    it('can be asked for again when they could not be fetched', async () => {
      const page = await setupPoll({ poll: { results: 'always' } });
      page.failures.push('unavailable');
      await page.press('Visa resultatet');
      expect(page.text()).to.include('Tjänsten svarar inte just nu');
      await page.press('Försök igen');
      expect(page.all('.result').length).to.equal(3);
    });

    it('follow the count, can be held still, and go on', async () => {
      const page = await voted();
      await until(() => page.listeners.size === 1);
      await page.add(1);
      await until(() => page.text().includes('2 röster ·'));
      await page.press('Pausa uppdateringen');
      expect(page.listeners.size).to.equal(0);
      await page.add(1);
      expect(page.text()).to.include('2 röster ·');
      await page.press('Återuppta uppdateringen');
      await until(() => page.text().includes('3 röster ·'));
    });

    describe('that have stopped following the count', () => {
      const lost = 'Resultatet uppdateras inte just nu.';
      const cutOff = async (change?: (backend: Backend) => Backend) => {
        const page = await voted(change && { change });
        await until(() => page.listeners.size === 1);
        page.loseConnection();
        await until(() => page.text().includes(lost) && page.said().includes(lost));
        return { ...page, isLost: () => page.root.querySelector('.warning') !== null };
      };
      const comeOnline = () => window.dispatchEvent(new Event('online'));

      it('say so, once to the ear, and go on by themselves as soon as they can', async () => {
        let isAway = false;
        const refuse = () => Promise.reject(new BackendError('offline', 'away'));
        const page = await cutOff((backend) => ({
          ...backend,
          results: (...given) => (isAway ? refuse() : backend.results(...given)),
        }));
        isAway = true;
        const said: string[] = [];
        const status = page.root.querySelector('[role=status]') as Element;
        const ear = new MutationObserver(() => said.push(status.textContent ?? ''));
        ear.observe(status, { characterData: true, childList: true, subtree: true });
        for (let tries = 0; tries < 3; tries++) {
          comeOnline();
          await nextFrame();
        }
        expect(page.isLost()).to.equal(true);
        expect(said).to.deep.equal([]);
        isAway = false;
        await page.add(1);
        comeOnline();
        await until(() => page.listeners.size === 1);
        await until(() => page.text().includes('2 röster ·') && !page.isLost());
        expect(said).to.deep.equal(['']);
        ear.disconnect();
      });

      it('can be asked for at once, with the focus kept', async () => {
        const page = await cutOff();
        await page.press('Uppdatera');
        await until(() => page.listeners.size === 1);
        expect(page.isLost()).to.equal(false);
        expect(page.focused()?.textContent?.trim()).to.equal('Pausa uppdateringen');
      });

      it('are shown no longer where the backend does not show them any more', async () => {
        let isHidden = false;
        const page = await cutOff((backend) => ({
          ...backend,
          results: (...given) =>
            isHidden
              ? Promise.reject(new BackendError('results-hidden', 'no longer'))
              : backend.results(...given),
        }));
        isHidden = true;
        comeOnline();
        await until(() => !page.isLost());
        expect(page.all('.result').length).to.equal(0);
        expect(page.text()).to.include('Resultatet visas när omröstningen har stängt.');
      });

      it('are not asked for by an element that has left the page', async () => {
        const page = await cutOff();
        const before = page.asked.length;
        page.element.remove();
        comeOnline();
        await nextFrame();
        expect(page.asked.length).to.equal(before);
      });
    });

    it('stop following when the element leaves the page, and go on when it is back', async () => {
      const page = await voted();
      await until(() => page.listeners.size === 1);
      const { parentElement: place } = page.element;
      page.element.remove();
      expect(page.listeners.size).to.equal(0);
      place?.append(page.element);
      await until(() => page.listeners.size === 1);
    });
  });

  describe('when it cannot be answered', () => {
    it('says when it opens and shows what will be asked', async () => {
      const { text, all } = await setupPoll({ now: times.before });
      expect(text()).to.include('Öppnar 1 mars 2026.').and.include('Lekplats');
      expect(all('input').length).to.equal(0);
    });

    it('takes no more place than it needs, whatever the page keeps for a question', async () => {
      const heightOf = async (options: Parameters<typeof setupPoll>[0]) => {
        const { element } = await setupPoll(options);
        element.style.minBlockSize = '900px';
        return element.offsetHeight;
      };
      expect(await heightOf({ now: times.after, poll: { results: 'never' } })).to.be.below(500);
      expect(await heightOf({ now: times.before }), 'before it opens').to.equal(900);
      expect(await heightOf({ now: times.after, change: threeVotes }), 'with results').to.equal(900);
      expect(await heightOf({})).to.equal(900);
    });

    it('says when it closed and shows the results', async () => {
      const page = await setupPoll({ now: times.after, change: threeVotes });
      expect(page.text()).to.include('Omröstningen stängde 31 mars 2026.');
      await until(() => page.said() === '3 röster');
      expect(page.all('.result').length).to.equal(3);
      expect(page.button('Pausa')).to.equal(undefined);
    });

    it('says that nobody voted, where nobody did, and between what, and no more of numbers', async () => {
      const page = await setupPoll({ poll: { threshold: 5 }, now: times.after });
      expect(page.all('.option-list li').length).to.equal(3);
      expect(page.text()).to.include('Resultat Ingen röstade.').and.not.include('färre än');
      expect(page.all('.result, button').length).to.equal(0);
      expect(page.said()).to.equal('');
    });

    it('leads to where one votes when the backend only reads', async () => {
      const { root, all } = await setupPoll({
        poll: { links: { answer: 'https://example.org/rosta' } },
        change: (backend) => ({ ...backend, readOnly: true }),
      });
      expect(root.querySelector('a')).to.have.attribute('href', 'https://example.org/rosta');
      expect(all('input').length).to.equal(0);
    });

    it('shows a poll that was given as an object, without a backend', async () => {
      const element = await fixture<SamradFeedbackPoll>(
        html`<samrad-feedback-poll .poll=${published(examplePoll, times.after)}></samrad-feedback-poll>`,
      );
      await settled(element);
      const page = pollPage(element);
      expect(page.text()).to.include('Resultatet går inte att visa här.');
    });

    it('shows its fallback content and what to do, and loads when asked again', async () => {
      const page = await setupPoll({ failures: ['unavailable'] });
      expect(page.root.querySelector('slot')?.assignedElements()[0]?.textContent).to.equal(
        'Rösta på biblioteket.',
      );
      await page.press('Försök igen');
      expect(page.all('input[name=choice]').length).to.equal(3);
    });

    it('says that it is not configured, to the page too', async () => {
      const element = document.createElement('samrad-feedback-poll');
      const failed = oneEvent(element, 'samrad-load-failed');
      document.body.append(element);
      expect((await failed) as unknown).to.include({ reason: 'not-configured' });
      await settled(element);
      expect(pollPage(element).text()).to.include('inte klar att använda');
      element.remove();
    });

    it('stops loading when it leaves the page, and loads when it is back', async () => {
      const signals: AbortSignal[] = [];
      const { backend } = pollBackend(examplePoll);
      const slow: Backend = {
        ...backend,
        poll: (id, signal) => {
          if (signal) signals.push(signal);
          return signals.length === 1 ? new Promise(() => undefined) : backend.poll(id, signal);
        },
      };
      const place = await fixture<HTMLElement>(
        html`<div>
          <samrad-feedback-poll poll="viktigast" .backendClient=${slow}></samrad-feedback-poll>
        </div>`,
      );
      const element = place.querySelector('samrad-feedback-poll') as SamradFeedbackPoll;
      await until(() => signals.length === 1);
      element.remove();
      expect(signals[0]?.aborted).to.equal(true);
      place.append(element);
      await settled(element);
      expect(pollPage(element).all('input[name=choice]').length).to.equal(3);
    });
  });

  it('leaves neither listeners nor style sheets behind where another poll takes its place', async () => {
    const { addEventListener, removeEventListener } = window;
    const listeners = new Set<unknown>();
    window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type === 'pageshow') listeners.add(listener);
      addEventListener.call(window, type, listener);
    };
    window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      listeners.delete(listener);
      removeEventListener.call(window, type, listener);
    };
    try {
      const { element, root, backend, choose } = await setupPoll();
      await choose('Träd');
      await until(() => listeners.size === 1);
      const sheets = root.adoptedStyleSheets.length;
      element.backendClient = { ...backend };
      await settled(element);
      await choose('Träd');
      await nextFrame();
      expect(root.adoptedStyleSheets.length).to.equal(sheets);
      expect(listeners.size).to.equal(1);
      element.remove();
      expect(listeners.size).to.equal(0);
    } finally {
      Object.assign(window, { addEventListener, removeEventListener });
    }
  });

  it('keeps two polls on one page apart', async () => {
    const first = pollBackend(examplePoll);
    const second = pollBackend({ ...examplePoll, id: 'annan', question: { sv: 'Vad är näst viktigast?' } });
    const place = await fixture<HTMLElement>(html`
      <div>
        <samrad-feedback-poll
          label="Ett"
          poll="viktigast"
          .backendClient=${first.backend}
        ></samrad-feedback-poll>
        <samrad-feedback-poll
          label="Två"
          poll="annan"
          .backendClient=${second.backend}
        ></samrad-feedback-poll>
      </div>
    `);
    const elements = [...place.querySelectorAll('samrad-feedback-poll')];
    await Promise.all(elements.map(settled));
    const [one, two] = elements.map(pollPage) as [ReturnType<typeof pollPage>, ReturnType<typeof pollPage>];
    await one.choose('Träd');
    await two.choose('Bänkar');
    expect(one.all('input:checked').length).to.equal(1);
    await one.press('Rösta');
    expect(two.all('input:checked').length).to.equal(1);
    expect([first.votes.size, second.votes.size]).to.deep.equal([1, 0]);
    await expect(place).to.be.accessible();
  });
});
