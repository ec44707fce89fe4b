import { expect, oneEvent } from '@open-wc/testing';
import { BackendError } from '../../../src/backend/errors.ts';
import {
  exampleConsultation,
  exampleContacts,
  exampleResponse,
  exampleTimes,
} from '../../support/example-consultation.ts';
import { failing, setupForm, toReview, touch, type FormPage, type FormPageOptions } from './form-page.ts';
import { until } from '../../support/frames.ts';

const numbers = {
  id: 'tal',
  title: { sv: 'Tal' },
  questions: [
    { id: 'hur-manga', type: 'number' as const, text: { sv: 'Hur många?' }, required: true },
    { id: 'hur-langt', type: 'number' as const, text: { sv: 'Hur långt?' }, decimals: 3 },
  ],
};

describe('samrad-consultation-form', () => {
  beforeEach(() => localStorage.clear());

  describe('writing', () => {
    it('is accessible in Swedish and in English', async () => {
      for (const lang of ['sv', 'en']) {
        const { element } = await setupForm({ lang });
        await expect(element).to.be.accessible();
      }
    });

    it('keeps what has the focus, and what is pressed, when the rest of its code comes', async () => {
      const { element, all, focused } = await setupForm({ untouched: true });
      const [radio] = all<HTMLInputElement>('input');
      const [go] = all('button.primary');
      radio?.focus();
      await touch(element);
      expect(focused() === radio, 'focus').to.equal(true);
      expect(go?.isConnected, 'button').to.equal(true);
    });

    it('stands under the host page’s heading level and names its region when asked', async () => {
      const { element, root } = await setupForm();
      element.headingLevel = 4;
      element.label = 'Svara om parken';
      await element.updateComplete;
      expect(root.querySelector('.title')).to.have.attribute('aria-level', '4');
      expect(root.querySelector('section')).to.have.attribute('aria-label', 'Svara om parken');
    });

    it('says the last day, the privacy notice and the public record before the first field', async () => {
      const { text } = await setupForm();
      const shown = text();
      const first = shown.indexOf('Hur ofta är du i parken?');
      for (const notice of [
        '31 mars 2026',
        'Kommunstyrelsen i Exempelkommun',
        'Uppgift av allmänt intresse',
        'allmän handling',
        'Dataskyddsombud',
      ]) {
        expect(shown.indexOf(notice), notice).to.be.within(0, first);
      }
    });

    it('shows a question when its condition holds and brings back what was written there', async () => {
      const page = await setupForm();
      expect(page.hasField('Vad hindrar dig?')).to.equal(false);
      await page.choose('Hur ofta är du i parken?', 'Aldrig');
      await page.type('Vad hindrar dig?', 'Det är mörkt');
      await page.choose('Hur ofta är du i parken?', 'Ibland');
      expect(page.hasField('Vad hindrar dig?')).to.equal(false);
      await page.choose('Hur ofta är du i parken?', 'Aldrig');
      expect(page.field('Vad hindrar dig?').querySelector('textarea')?.value).to.equal('Det är mörkt');
    });

    it('stays, says what to mend, moves the focus there and changes no answer', async () => {
      const page = await setupForm();
      await page.choose('Hur ofta är du i parken?', 'Annat');
      await page.press('Fortsätt');
      await until(() => page.focused()?.textContent?.includes('Ett svar behöver ses över') === true);
      expect(page.text()).to.include('Skriv vad du menar med Annat');
      const url = location.href;
      page.root.querySelector<HTMLAnchorElement>('.failure a')?.click();
      expect(page.focused()?.closest('.field')).to.equal(page.field('Hur ofta är du i parken?'));
      expect(location.href).to.equal(url);
      await expect(page.element).to.be.accessible();
    });

    it('takes an error away as soon as it is mended', async () => {
      const page = await setupForm();
      await page.press('Fortsätt');
      expect(page.all('.error').length).to.equal(1);
      await page.choose('Hur ofta är du i parken?', 'Ibland');
      expect(page.all('.error').length).to.equal(0);
    });

    it('describes every radio by the hint and the error of its question', async () => {
      const page = await setupForm();
      await page.press('Fortsätt');
      const radios = [...page.field('Hur ofta är du i parken?').querySelectorAll('input')];
      expect(radios.length).to.equal(4);
      for (const radio of radios) {
        const described = radio.getAttribute('aria-describedby')?.split(' ') ?? [];
        expect(described.map((id) => page.root.getElementById(id)?.textContent).join(' ')).to.include(
          'Välj ett svar',
        );
      }
      expect(new Set(radios.map(({ name }) => name)).size).to.equal(1);
    });

    it('warns of a personal number and lets the resident go on', async () => {
      const page = await setupForm();
      await toReview(page);
      const rowOf = (question: string) =>
        page.all('.review > div').find((one) => one.textContent?.includes(question)) as Element;
      await page.press('Ändra', rowOf('Vad ska parken heta?'));
      await page.type('Vad ska parken heta?', 'Ring 640823-3234');
      expect(page.field('Vad ska parken heta?').textContent).to.include('personnummer');
      await page.press('Fortsätt');
      await page.press('Granska svaret');
      expect(rowOf('Vad ska parken heta?').textContent).to.include('Det ser ut som ett personnummer');
      expect(page.all('.review .panel').length).to.equal(1);
      await page.press('Skicka svaret');
      expect(page.text()).to.include('Ditt svar är mottaget');
    });

    it('keeps parts that stand on one page apart', async () => {
      const { all } = await setupForm({ consultation: { presentation: 'page' } });
      const headings = all('.field + .heading');
      expect(headings.length).to.be.greaterThan(1);
      for (const one of headings) {
        const above = one.previousElementSibling?.getBoundingClientRect().bottom ?? Infinity;
        expect(one.getBoundingClientRect().top - above).to.be.at.least(32);
      }
    });

    it('takes no thousands for decimals', async () => {
      const page = await setupForm({ consultation: { sections: [numbers], respondents: undefined } });
      await page.type('Hur många?', '10,000');
      await page.press('Granska svaret');
      expect(page.text()).to.include('till exempel 1500');
      await page.type('Hur många?', '10 000');
      await page.type('Hur långt?', '1,250');
      await page.press('Granska svaret');
      expect(page.text()).to.include('10 000').and.include('1,25');
    });

    it('counts characters, lets too many stand and refuses to go on', async () => {
      const page = await setupForm();
      await page.choose('Hur ofta är du i parken?', 'Aldrig');
      await page.type('Vad hindrar dig?', 'a'.repeat(503));
      expect(page.field('Vad hindrar dig?').textContent).to.include('3 tecken för mycket');
      await page.press('Fortsätt');
      expect(page.text()).to.include('Skriv högst 500 tecken');
      expect(page.field('Vad hindrar dig?').querySelector('textarea')?.value.length).to.equal(503);
    });

    it('shows a question of a type it does not know as a message, not as a crash', async () => {
      const section = exampleConsultation.sections[0];
      const page = await setupForm({
        backend: (real) => ({
          ...real,
          consultation: async (id) => {
            const published = await real.consultation(id);
            const unknown = { id: 'ny', type: 'hologram', text: { sv: 'Visa med handen' } };
            return {
              ...published,
              sections: [{ ...section, questions: [unknown] }],
            } as unknown as typeof published;
          },
        }),
      });
      expect(page.text()).to.include('Visa med handen').and.include('går inte att svara på här');
    });

    it('puts things in order with buttons and keeps the focus where the hand is', async () => {
      const page = await setupForm();
      await page.choose('Hur ofta är du i parken?', 'Ibland');
      await page.press('Fortsätt');
      const ranking = page.field('Vad är viktigast?');
      await page.press('Välj som nummer 1', ranking);
      const order = () => page.all('.ranked .ranked-name').map((one) => one.textContent);
      expect(order()).to.deep.equal(['Träd']);
      await page.press('Välj som nummer 2', ranking);
      expect(order()).to.deep.equal(['Träd', 'Bänkar']);
      await until(() => page.focused()?.ariaLabel === 'Flytta upp Bänkar');
      page.focused()?.click();
      await until(() => order()[0] === 'Bänkar');
      expect(page.root.querySelector('[role=status]')?.textContent).to.include('Bänkar: plats 1 av 2');
      expect(page.focused()?.ariaLabel).to.equal('Flytta upp Bänkar');
    });
  });

  describe('sending', () => {
    it('reviews every answer with a way back, sends once and gives a receipt', async () => {
      const page = await setupForm();
      await toReview(page);
      await expect(page.element).to.be.accessible();
      expect(page.text())
        .to.include('Granska ditt svar')
        .and.include('Tillstyrker delvis')
        .and.include('Privatperson');
      const submitted = oneEvent(page.element, 'samrad-response-submitted');
      await page.press('Skicka svaret');
      expect(((await submitted) as unknown as { id: string }).id).to.equal('parken');
      const receipt = page.root.querySelector('.code')?.textContent?.trim() ?? '';
      expect(receipt).to.match(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      // What was said of the sending is over.
      expect(page.root.querySelector('[role=status]')?.textContent?.trim()).to.equal('');
      expect((await page.real.sentResponse({ receipt })).response.answers).to.deep.equal({
        besok: 'ibland',
        installning: 'partly',
      });
      await until(() => page.focused()?.textContent?.includes('Tack!') === true);
      await expect(page.element).to.be.accessible();
    });

    it('sends nothing when the host page holds it back', async () => {
      const page = await setupForm();
      await toReview(page);
      page.element.addEventListener('samrad-response-submit', (event) => event.preventDefault());
      await page.press('Skicka svaret');
      expect(page.text()).to.include('Granska ditt svar');
    });

    for (const [reason, words] of [
      ['offline', 'Vi får ingen kontakt'],
      ['timeout', 'Det tog för lång tid'],
      ['unavailable', 'Tjänsten svarar inte just nu'],
      ['overloaded', 'Många svarar just nu'],
      ['too-many-requests', 'Försök igen om 77 sekunder'],
      ['internal', 'Något gick fel hos oss'],
      ['off-contract', 'Något är fel hos oss'],
      ['closed', 'Samrådet har stängt'],
      ['idempotency-conflict', 'Ett svar har redan skickats'],
    ] as const) {
      it(`keeps the text and says what happened: ${reason}`, async () => {
        const { wrap, heal } = failing(
          'respond',
          reason,
          reason === 'too-many-requests' ? { retryAfter: 77 } : {},
        );
        const page = await setupForm({ backend: wrap });
        await toReview(page);
        await page.press('Skicka svaret');
        await until(() => page.focused()?.getAttribute('role') === 'heading');
        expect(page.text()).to.include(words).and.include('finns kvar').and.include('Tillstyrker delvis');
        expect(page.text()).to.include('Kopiera svaren').and.include('Ladda ner svaren');
        await expect(page.element).to.be.accessible();
        heal();
        await page.press('Skicka svaret');
        expect(page.text()).to.include('Ditt svar är mottaget');
      });
    }

    it('goes back to the question that the backend refuses', async () => {
      const detail = 'The option is gone.';
      const problem = {
        type: 'urn:samrad:problem:invalid',
        title: 'Invalid',
        status: 422,
        detail,
        errors: [{ pointer: '/answers/installning', detail, code: 'unknown-option' }],
      };
      const page = await setupForm({
        backend: (real) => ({
          ...real,
          respond: () => Promise.reject(new BackendError('invalid', detail, { problem })),
        }),
      });
      await toReview(page);
      await page.press('Skicka svaret');
      await until(() => page.hasField('Tillstyrker du förslaget?'));
      expect(page.field('Tillstyrker du förslaget?').textContent).to.include('Svara på frågan igen');
    });
  });

  describe('coming back', () => {
    async function withReceipt(now = exampleTimes.during) {
      const page = await setupForm();
      const { receipt } = await page.real.respond('parken', exampleResponse, {
        idempotencyKey: 'k'.repeat(16),
      });
      page.clock.now = now;
      return { page, receipt };
    }

    async function open(page: Awaited<ReturnType<typeof setupForm>>, receipt: string) {
      page.root.querySelector<HTMLElement>('details:last-of-type summary')?.click();
      await until(() => page.root.querySelector('#receipt') !== null);
      const input = page.root.querySelector<HTMLInputElement>('#receipt');
      if (input) input.value = receipt;
      await page.press('Visa mitt svar');
      await until(() => page.text().includes('Mottaget') || page.text().includes('Det finns inget svar'));
    }

    it('reads and changes what was sent', async () => {
      const { page, receipt } = await withReceipt();
      await open(page, receipt.toLowerCase());
      expect(page.text()).to.include('Kim Exempel').and.include('1. Träd').and.include('Belysning: Dåligt');
      await expect(page.element).to.be.accessible();
      await page.press(
        'Ändra',
        page.all('.review > div').find((one) => one.textContent?.includes('Hur ofta')) as Element,
      );
      await page.choose('Hur ofta är du i parken?', 'Varje vecka');
      for (const name of ['Fortsätt', 'Fortsätt', 'Fortsätt', 'Granska svaret', 'Skicka ändringen'])
        await page.press(name);
      expect(page.text()).to.include('Din ändring är mottagen');
      expect((await page.real.sentResponse({ receipt })).response.answers['besok']).to.equal('varje-vecka');
    });

    it('asks twice and then erases what was sent', async () => {
      const { page, receipt } = await withReceipt();
      await open(page, receipt);
      await page.press('Ta tillbaka svaret');
      await until(() => page.focused()?.textContent?.includes('Vill du ta tillbaka') === true);
      await page.press('Ja, radera svaret');
      await until(() => page.text().includes('tillbakataget och raderat'));
      const reason = await page.real
        .sentResponse({ receipt })
        .catch((error: unknown) => BackendError.from(error).reason);
      expect(reason).to.equal('withdrawn');
    });

    it('leaves alone what is being written, and the draft of it, and goes on there', async () => {
      const { page, receipt } = await withReceipt();
      await page.choose('Hur ofta är du i parken?', 'Ibland');
      await page.press('Spara utkast');
      await open(page, receipt);
      await page.press('Ta tillbaka svaret');
      await page.press('Ja, radera svaret');
      const kept = JSON.parse(localStorage.getItem(localStorage.key(0) ?? '') ?? '{}');
      expect(kept.value.answers).to.deep.equal({ besok: 'ibland' });
      await page.press('Svara på nytt');
      const chosen = page.field('Hur ofta är du i parken?').querySelector<HTMLInputElement>(':checked');
      expect(chosen?.value).to.equal('ibland');
    });

    it('says when a receipt opens nothing, in words and beside the field', async () => {
      const { page } = await withReceipt();
      await open(page, 'ABCD');
      expect(page.root.querySelector('#receipt')).to.have.attribute('aria-invalid', 'true');
      expect(page.text()).to.include('Det finns inget svar med det kvittot');
    });

    it('lets what was sent be read, not changed, after closing', async () => {
      const { page, receipt } = await withReceipt(exampleTimes.after);
      await open(page, receipt);
      expect(page.text()).to.include('Svaret går att läsa men inte att ändra');
      expect(page.all('button').map((one) => one.textContent?.trim())).not.to.include('Skicka ändringen');
    });
  });

  describe('whom to turn to', () => {
    const setup = (options: FormPageOptions = {}) =>
      setupForm({ ...options, consultation: { ...exampleContacts, ...options.consultation } });

    const told = ':not(.notices) > .details > .facts';
    const fold = 'details:not(.notices):has(.facts)';

    /** Each row of a page, by its name. */
    const rows = ({ all }: FormPage): Record<string, string> =>
      Object.fromEntries(
        all(`${told} > div`).map((row) => [
          row.querySelector('dt')?.textContent?.trim(),
          row.querySelector('dd')?.textContent?.replaceAll(/\s+/g, ' ').trim(),
        ]),
      );

    it('is told before the questions, folded, and is accessible when it is unfolded', async () => {
      const page = await setup();
      const [folded] = page.all<HTMLDetailsElement>(fold);
      expect(folded?.open).to.equal(false);
      expect(folded?.querySelector('summary')?.textContent).to.equal('Kontakt, möten och ansvariga');
      expect(folded?.compareDocumentPosition(page.root.querySelector('form') as Node)).to.equal(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
      if (folded) folded.open = true;
      await expect(page.element).to.be.accessible();
      expect(rows(page)).to.deep.equal({
        Kontakt:
          'Exempelkommuns kontaktcenter parken@example.org +46 (0)13-00 00 00 Exempelkommun, 000 00 Exempelstaden',
        Handläggare: 'Kim Exempel',
        'Kommande möten':
          'tisdag 17 mars 2026 kl. 18:30 Vandring i parken Vid bron tisdag 24 mars 2026 Öppet hus om parken Biblioteket, entréplan',
        'Möten som har varit': 'tisdag 3 mars 2026 kl. 09:00 Samtal på biblioteket',
        'Vem frågar': 'Exempelkommun',
        'Vem beslutar': 'Kommunstyrelsen',
        Lagstöd: 'Exempellagen 5 kap. 11 §',
        'Riktar sig till': 'Alla som är i parken',
        Diarienummer: 'KS 2026-17',
      });
    });

    it('leads to mail, to a number that can be dialled, and to a meeting by its name', async () => {
      const { all } = await setup();
      const links = all<HTMLAnchorElement>(`${told} a`).map(({ href, textContent }) => [
        textContent?.trim(),
        href,
      ]);
      expect(links).to.deep.equal([
        ['parken@example.org', 'mailto:parken@example.org'],
        ['+46 (0)13-00 00 00', 'tel:+4613000000'],
        ['Öppet hus om parken', 'https://example.org/parken/oppet-hus'],
        ['Samtal på biblioteket', 'https://example.org/parken/samtal'],
      ]);
    });

    it('leads nowhere that it may not lead', async () => {
      const [meeting] = exampleContacts.meetings;
      const page = await setup({
        consultation: { meetings: [{ ...meeting, url: 'javascript:alert(1)' }] },
      });
      expect(rows(page)['Kommande möten']).to.include('Öppet hus om parken');
      expect(page.all(`${told} a`).length).to.equal(2);
    });

    it('is told in the reader’s language, and marks what is in another', async () => {
      const page = await setup({ lang: 'en' });
      const english = rows(page);
      expect(english['Upcoming meetings']).to.match(/^Tuesday,? 17 March 2026 at 18:30 Vandring i parken/);
      expect(english['Past meetings']).to.match(/^Tuesday,? 3 March 2026 at 09:00 Talk at the library$/);
      expect(english['Reference number']).to.equal('KS 2026-17');
      const swedish = page.all(`${told} [lang=sv]`).map(({ textContent }) => textContent);
      expect(swedish).to.deep.equal(['Exempelkommun, 000 00 Exempelstaden', 'Vandring i parken']);
      expect(page.all(`${told} time`).map((time) => time.getAttribute('datetime'))).to.deep.equal([
        '2026-03-17T18:30',
        '2026-03-24',
        '2026-03-03T09:00',
      ]);
    });

    it('is told in full before it opens and when it has closed', async () => {
      for (const now of [exampleTimes.before, exampleTimes.after]) {
        const page = await setup({ now });
        expect(page.heading()).to.include('Kontakt, möten och ansvariga');
        expect(page.root.querySelector(fold)).to.equal(null);
        expect(rows(page)).to.include.keys('Kontakt', 'Vem beslutar', 'Lagstöd');
        await expect(page.element).to.be.accessible();
      }
    });

    it('tells meetings that have been from those to come by the server’s clock, also while the page is open', async () => {
      const before = rows(await setup({ now: exampleTimes.before }));
      expect(before).to.include.keys('Kommande möten').and.not.include.keys('Möten som har varit');
      const after = rows(await setup({ now: exampleTimes.after }));
      expect(after).to.include.keys('Möten som har varit').and.not.include.keys('Kommande möten');
      // The latest one first.
      expect(after['Möten som har varit']).to.match(/^tisdag 24 mars/);
      // To come until its day is over in Sweden.
      const late = rows(await setup({ now: new Date('2026-03-17T22:50:00Z') }));
      expect(late['Kommande möten']).to.include('Vandring i parken');
      const page = await setup({ now: new Date('2026-03-17T22:59:59.500Z') });
      await until(() => rows(page)['Möten som har varit']?.startsWith('tisdag 17 mars') === true);
    });

    it('is told with the receipt, and where one cannot answer', async () => {
      const sent = await setup();
      await toReview(sent);
      await sent.press('Skicka svaret');
      expect(sent.all(fold).length).to.equal(1);
      const lacking = await setup({ consultation: { notices: {} } });
      expect(lacking.all(fold).length).to.equal(1);
      const elsewhere = await setup({ backend: (real) => ({ ...real, readOnly: true }) });
      expect(elsewhere.text()).to.include('Det går inte att svara här');
      expect(elsewhere.all(fold).length).to.equal(1);
    });

    it('says at least who is asking, and has no place for what nobody has said', async () => {
      const page = await setupForm({
        consultation: { contactPoint: undefined, identifier: undefined, meetings: [] },
      });
      expect(page.root.querySelector(`${fold} > summary`)?.textContent).to.equal('Kontakt och ansvariga');
      expect(rows(page)).to.deep.equal({ 'Vem frågar': 'Exempelkommun' });
    });

    it('comes by itself, to be found and printed where nobody has touched the form', async () => {
      const { all } = await setup({ untouched: true });
      await until(() => all(told).length === 1);
    });
  });

  describe('drafts', () => {
    it('stores nothing before the resident asks for it', async () => {
      const page = await setupForm();
      await toReview(page);
      expect(localStorage.length).to.equal(0);
      expect(document.cookie).to.equal('');
    });

    it('keeps a draft, follows what is written, brings it back and clears it on success', async () => {
      const first = await setupForm();
      const saved = oneEvent(first.element, 'samrad-draft-saved');
      await first.press('Spara utkast');
      await saved;
      await first.choose('Hur ofta är du i parken?', 'Ibland');
      first.element.remove();
      const second = await setupForm();
      expect(second.text()).to.include('ditt utkast från');
      const chosen = second.field('Hur ofta är du i parken?').querySelector<HTMLInputElement>(':checked');
      expect(chosen?.value).to.equal('ibland');
      await toReview(second);
      await second.press('Skicka svaret');
      expect(localStorage.length).to.equal(0);
    });

    it('forgets a draft that has expired', async () => {
      const first = await setupForm();
      await first.choose('Hur ofta är du i parken?', 'Ibland');
      await first.press('Spara utkast');
      const key = localStorage.key(0) ?? '';
      const saved = JSON.parse(localStorage.getItem(key) ?? '{}');
      localStorage.setItem(key, JSON.stringify({ ...saved, expires: '2020-01-01T00:00:00Z' }));
      const second = await setupForm();
      expect(second.text()).not.to.include('ditt utkast från');
      expect(localStorage.length).to.equal(0);
    });

    it('goes on without a draft that it cannot read', async () => {
      const first = await setupForm();
      await first.choose('Hur ofta är du i parken?', 'Ibland');
      await first.press('Spara utkast');
      const key = localStorage.key(0) ?? '';
      const saved = JSON.parse(localStorage.getItem(key) ?? '{}');
      for (const value of [
        undefined,
        null,
        7,
        [],
        { answers: {} },
        { ...saved.value, questions: { a: 1 } },
      ]) {
        localStorage.setItem(key, JSON.stringify({ ...saved, value }));
        const page = await setupForm();
        await page.choose('Hur ofta är du i parken?', 'Aldrig');
        expect(page.text()).to.include('Vad hindrar dig?').and.not.include('ditt utkast från');
        page.element.remove();
      }
      localStorage.setItem(key, 'null');
      expect((await setupForm()).text()).not.to.include('ditt utkast från');
    });

    it('keeps what was written to a question that is gone, as text', async () => {
      const first = await setupForm();
      await first.choose('Hur ofta är du i parken?', 'Aldrig');
      await first.type('Vad hindrar dig?', 'Det är mörkt');
      await first.press('Spara utkast');
      const [section, ...rest] = exampleConsultation.sections;
      const questions = section?.questions.filter(({ id }) => id !== 'hinder') ?? [];
      const second = await setupForm({
        consultation: { sections: [{ ...section, questions } as typeof section & object, ...rest] },
      });
      expect(second.text()).to.include('Frågorna har ändrats').and.include('Det är mörkt');
    });

    it('says so, and goes on, when the device refuses to store', async () => {
      const page = await setupForm();
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        await page.press('Spara utkast');
      } finally {
        Storage.prototype.setItem = setItem;
      }
      expect(page.text()).to.include('går inte att spara på den här enheten');
      await toReview(page);
      await page.press('Skicka svaret');
      expect(page.text()).to.include('Ditt svar är mottaget');
    });
  });

  describe('time', () => {
    it('says when it opens', async () => {
      const { text, element } = await setupForm({ now: exampleTimes.before });
      expect(text()).to.include('Öppnar 1 mars 2026');
      await expect(element).to.be.accessible();
    });

    it('says when it closed', async () => {
      const { text, element } = await setupForm({ now: exampleTimes.after });
      expect(text()).to.include('Stängde 31 mars 2026').and.not.include('Granska svaret');
      await expect(element).to.be.accessible();
    });

    it('closes by the server’s clock while somebody writes, and leaves her the text', async () => {
      const open = await setupForm();
      await open.choose('Hur ofta är du i parken?', 'Ibland');
      await open.press('Spara utkast');
      const late = await setupForm({ now: new Date('2026-03-31T22:29:59.500Z') });
      expect(late.text()).to.include('hinner skicka');
      await until(() => late.text().includes('stängde medan du skrev'));
      expect(late.text()).to.include('Kopiera svaren');
      expect(
        late.field('Hur ofta är du i parken?').querySelector<HTMLInputElement>(':checked')?.value,
      ).to.equal('ibland');
    });
  });

  describe('loading', () => {
    it('says what happened, shows the fallback content and tries again', async () => {
      const { wrap, heal } = failing('consultation', 'offline');
      const page = await setupForm({ backend: wrap });
      expect(page.text()).to.include('Vi får ingen kontakt');
      expect(page.root.querySelector('slot')?.assignedElements()[0]?.textContent).to.equal('Svara per post.');
      await expect(page.element).to.be.accessible();
      heal();
      const ready = oneEvent(page.element, 'samrad-ready');
      await page.press('Försök igen');
      await ready;
      await page.element.updateComplete;
      expect(page.text()).to.include('Hur ofta är du i parken?');
    });

    it('says that it is not set up when it has no backend', async () => {
      const page = await setupForm();
      const failed = oneEvent(page.element, 'samrad-load-failed');
      page.element.backendClient = undefined;
      expect(((await failed) as unknown as { reason: string }).reason).to.equal('not-configured');
      await page.element.updateComplete;
      expect(page.text()).to.include('inte klar att använda');
    });

    it('does not ask for personal data without saying what becomes of it', async () => {
      const { text } = await setupForm({ consultation: { notices: {} } });
      expect(text()).to.include('utan att berätta hur de behandlas').and.not.include('Granska svaret');
    });

    it('follows the language of its place', async () => {
      const page = await setupForm();
      page.element.lang = 'en-GB';
      await until(() => page.text().includes('How often are you in the park?'));
      expect(page.text()).to.include('last day 31 March 2026');
    });

    it('has its status region, empty, from the first render', async () => {
      const { root } = await setupForm();
      expect(root.querySelector('[role=status]')?.textContent).to.equal('');
    });

    it('takes the consultation itself as a property', async () => {
      const page = await setupForm();
      const published = await page.real.consultation('parken');
      page.element.consultation = { ...published, title: { sv: 'Given som egenskap' } };
      await until(() => page.text().includes('Given som egenskap'));
    });
  });
});
