import { expect } from '@open-wc/testing';
import { setupPoll } from '../components/feedback-poll/poll-page.ts';
import { until } from '../support/frames.ts';
import { listenTo, readAloud } from './screen-reader.ts';

const beginning = (phrases: readonly string[], words: string) =>
  phrases.filter((phrase) => phrase.startsWith(words));

describe('the poll, read aloud', () => {
  afterEach(() => localStorage.clear());

  it('says of each option which one it is of how many, in a group that is named by the question', async () => {
    const phrases = await readAloud(await setupPoll());
    expect(beginning(phrases, 'radiogroup')).to.deep.equal([
      'radiogroup, Vad är viktigast i parken?, required',
    ]);
    expect(beginning(phrases, 'radio, ')).to.deep.equal([
      'radio, Träd, not checked, position 1, set size 3',
      'radio, Bänkar, not checked, position 2, set size 3',
      'radio, Lekplats, not checked, position 3, set size 3',
    ]);
    expect(beginning(phrases, 'button, Rösta')).to.deep.equal([
      'button, Rösta. Kvittot sparas i den här webbläsaren.',
    ]);
  });

  it('says what is wrong at the group and at each radio', async () => {
    const page = await setupPoll();
    await page.press('Rösta');
    const phrases = await readAloud(page);
    expect(beginning(phrases, 'radiogroup')).to.deep.equal([
      'radiogroup, Vad är viktigast i parken?, Fel: Välj ett svar, invalid, required',
    ]);
    expect(phrases).to.include('radio, Träd, Fel: Välj ett svar, not checked, position 1, set size 3');
  });

  it('says by itself how many may still be chosen', async () => {
    const page = await setupPoll({ poll: { choice: { kind: 'several', max: 2 } } });
    // What counts them comes with the first touch.
    page.root.querySelector('input')?.focus();
    await import('../../src/components/feedback-poll/casting.ts');
    await page.choose('Träd');
    const reader = await listenTo(page.root);
    await page.choose('Bänkar');
    await waitUntilSaid(page.said);
    expect((await reader.saidByItself()).at(-1)).to.equal('polite: Du kan inte välja fler.');
    await reader.stops();
  });

  it('says the place of what was put in order', async () => {
    const page = await setupPoll({ poll: { choice: { kind: 'ranking' } } });
    const reader = await listenTo(page.root);
    await page.press('Välj som nummer 1');
    await waitUntilSaid(page.said);
    expect((await reader.saidByItself()).at(-1)).to.equal('polite: Träd: plats 1 av 1');
    const phrases = await reader.readsAll();
    await reader.stops();
    expect(beginning(phrases, 'button, Flytta upp')).to.deep.equal(['button, Flytta upp Träd, disabled']);
    expect(beginning(phrases, 'button, Välj som nummer 2:')).to.have.length(2);
  });

  it('says the results as text: option, share and count', async () => {
    const page = await setupPoll();
    await page.choose('Bänkar');
    await page.press('Rösta');
    await page.add(3);
    await until(() => page.text().includes('4 röster'));
    const phrases = await readAloud(page);
    expect(phrases).to.include('Tack! Din röst är räknad.');
    expect(phrases).to.include('heading, Resultat, level 3');
    const said = phrases.join(' ');
    expect(said).to.match(/Träd .*75\s%.* · 3 /);
    expect(said).to.match(/Bänkar Din röst .*25\s%.* · 1 /);
  });

  it('says the results as a table whose cells have headers', async () => {
    const page = await setupPoll();
    await page.choose('Bänkar');
    await page.press('Rösta');
    await page.press('Visa som tabell');
    const phrases = await readAloud(page);
    expect(beginning(phrases, 'columnheader').map((phrase) => phrase.split(', ')[1])).to.deep.equal([
      'Alternativ',
      'Antal',
      'Andel',
    ]);
    expect(beginning(phrases, 'rowheader').map((phrase) => phrase.split(', ')[1])).to.deep.equal([
      'Träd',
      'Bänkar Din röst',
      'Lekplats',
    ]);
  });
});

/** What is said is held back until somebody has paused. */
async function waitUntilSaid(said: () => string): Promise<void> {
  while (said() === '') await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
