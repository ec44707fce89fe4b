import type { Page } from 'playwright-core';
import { fillInAndReview, longForm, residentAt, shortForm } from '../resident.ts';
import { openPoll, widget } from './widget-page.ts';

/** A state of a widget that is looked at, and how one comes to it. */
export interface State {
  readonly markup: string;
  reach(page: Page): Promise<unknown>;
}

const form = (consultation: string) => widget('consultation-form', `consultation="${consultation}"`);
const poll = (id: string) => widget('feedback-poll', `poll="${id}"`);
const explainer = (more = '') => widget('priority-area-explainer', `dialogue="palo-alto" ${more}`);
const timeline = (more = '') => widget('initiative-timeline', `dialogue="palo-alto" ${more}`);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

const demoPoll = 'viktigaste-samverkansomradet';

async function openFilters(page: Page): Promise<void> {
  await page.getByText('Sök och filtrera').click();
  await page.getByLabel('Sök på ord').waitFor();
}

async function openArea(page: Page): Promise<void> {
  await button(page, 'Universitetssamarbete').click();
  await heading(page, 'Varför').locator('visible=true').first().waitFor();
  await page.locator('.content:not([hidden]) [aria-busy=true]').waitFor({ state: 'detached' });
}

/** The states of the widgets that differ in what stands there, by name. */
export const states: Readonly<Record<string, State>> = {
  'form, first step': {
    markup: form(shortForm.id),
    reach: (page) => residentAt(page).sees('Vem är du?'),
  },
  'form, introduced at length': {
    markup: form(longForm.id),
    reach: (page) => residentAt(page).sees('Steg 1 av 6'),
  },
  'form, whom to turn to': {
    markup: form(longForm.id),
    async reach(page) {
      await page.getByText('Kontakt, möten och ansvariga').click();
      await page.getByText('Kim Exempel').waitFor();
    },
  },
  'form, error summary': {
    markup: form(shortForm.id),
    async reach(page) {
      await residentAt(page).press('Granska svaret');
      await heading(page, 'Ett svar behöver ses över').waitFor();
    },
  },
  'form, review': {
    markup: form(shortForm.id),
    reach: (page) => fillInAndReview(residentAt(page), 'Språket'),
  },
  'form, failure': {
    markup: form(shortForm.id),
    async reach(page) {
      await fillInAndReview(residentAt(page), 'Språket');
      await page.route('**/responses', (route) => route.abort());
      await button(page, 'Skicka svaret').click();
      await button(page, 'Kopiera').first().waitFor();
    },
  },
  'form, receipt': {
    markup: form(shortForm.id),
    async reach(page) {
      await fillInAndReview(residentAt(page), 'Språket');
      await button(page, 'Skicka svaret').click();
      await residentAt(page).receipt();
    },
  },
  'form, not open yet': {
    markup: form('dialog-om-samarbetet'),
    reach: (page) => page.locator('[part~=status]').first().waitFor(),
  },
  'form, closed': {
    markup: form('den-smarta-staden'),
    reach: (page) => page.locator('[part~=status]').first().waitFor(),
  },
  'poll, question': {
    markup: poll(demoPoll),
    // What is emphasised comes a moment after the words.
    reach: (page) => page.getByRole('emphasis').waitFor(),
  },
  'poll, error': {
    markup: poll(demoPoll),
    async reach(page) {
      await button(page, /^Rösta/).click();
      await page.getByText('Välj ett svar').waitFor();
    },
  },
  'poll, several with one chosen': {
    markup: poll(openPoll.id),
    async reach(page) {
      await page.getByRole('checkbox', { name: 'Till fots' }).check();
      await page.getByText('Du kan välja 1 till.').first().waitFor();
    },
  },
  'poll, results': {
    markup: poll(openPoll.id),
    async reach(page) {
      await button(page, 'Visa resultatet').click();
      await page.locator('[part~=bar]').first().waitFor();
    },
  },
  'poll, results as a table': {
    markup: poll(openPoll.id),
    async reach(page) {
      await button(page, 'Visa resultatet').click();
      await button(page, 'Visa som tabell').click();
      await page.getByRole('table').waitFor();
    },
  },
  'poll, voted': {
    markup: poll(demoPoll),
    async reach(page) {
      await page.getByRole('radio', { name: 'Den smarta staden' }).check();
      await button(page, /^Rösta/).click();
      await heading(page, 'Resultat').waitFor();
      await button(page, 'Visa som tabell').waitFor();
    },
  },
  'poll, ranking': {
    markup: poll('ordning'),
    async reach(page) {
      await button(page, /^Välj som nummer 1: .*Fler träd/).click();
      await button(page, /^Välj som nummer 2: .*En lekplats/).click();
      await button(page, 'Flytta upp En lekplats').waitFor();
    },
  },
  'explainer, closed': {
    markup: explainer(),
    // It comes after the first screen.
    reach: (page) => button(page, 'Lättläst').waitFor(),
  },
  'explainer, open': { markup: explainer(), reach: openArea },
  'explainer, easy to read': {
    markup: explainer(),
    async reach(page) {
      await openArea(page);
      await button(page, 'Lättläst').click();
      await heading(page, 'Lättläst').locator('visible=true').first().waitFor();
    },
  },
  'explainer, tabs': {
    markup: explainer('layout="tabs"'),
    async reach(page) {
      await page.getByRole('tab', { name: 'Universitetssamarbete' }).click();
      await page.getByRole('tabpanel', { name: 'Universitetssamarbete' }).waitFor();
      await page.locator('.tab-panel:not([hidden]) [aria-busy=true]').waitFor({ state: 'detached' });
    },
  },
  'timeline, list': {
    markup: timeline(),
    async reach(page) {
      await page.getByText('12 insatser').first().waitFor();
      // A long list is drawn bit by bit.
      await page.locator('.timeline[aria-busy=false]').waitFor();
    },
  },
  'timeline, filters open': { markup: timeline(), reach: openFilters },
  'timeline, filtered': {
    markup: timeline(),
    async reach(page) {
      await openFilters(page);
      await button(page, /^Pågår/).click();
      await button(page, 'Rensa filter').waitFor();
    },
  },
  'timeline, nothing fits': {
    markup: timeline('from="1800" to="1801"'),
    reach: (page) => heading(page, 'Inget passar det du har valt').waitFor(),
  },
  'timeline, a year that is none': {
    markup: timeline(),
    async reach(page) {
      await openFilters(page);
      await page.getByLabel('Från och med år').fill('nittio');
      await page.keyboard.press('Enter');
      await page.getByText('Fel: Skriv ett årtal').waitFor();
    },
  },
  'timeline, an entry folded out': {
    markup: timeline(),
    async reach(page) {
      await page.locator('summary', { hasText: 'om Samarbetet börjar' }).click();
      await button(page, 'Kopiera länk till insatsen').first().waitFor();
    },
  },
};
