import { expect } from '@open-wc/testing';
import { setupTimeline } from '../components/initiative-timeline/timeline-page.ts';
import { listenTo, readAloud } from './screen-reader.ts';

describe('the timeline, read aloud', () => {
  it('says the place of each initiative in its list, when it was, and its status in words', async () => {
    const page = await setupTimeline();
    const phrases = await readAloud(page);
    const items = phrases.filter((phrase) => phrase.startsWith('listitem'));
    expect(items.length).to.be.greaterThan(5);
    for (const item of items) expect(item).to.match(/position \d+, set size \d+/);
    expect(phrases).to.include('heading, En tanke, level 4');
    const said = phrases.join(' ');
    expect(said).to.match(/omkring 2030 .*heading, En tanke, level 4 .*Idé/);
    expect(said).to.match(/heading, Träffar, level 4 .*Pågår/);
  });

  it('says of a status whether it is chosen, and how many there are of it', async () => {
    const page = await setupTimeline();
    await page.press('Pågår');
    const phrases = await readAloud(page);
    expect(phrases).to.include('group, Status');
    expect(phrases.find((phrase) => phrase.startsWith('button, Alla'))).to.match(/not pressed/);
    expect(phrases.find((phrase) => phrase.startsWith('button, Pågår'))).to.match(
      /^button, Pågår\s?1, pressed$/,
    );
  });

  it('says by itself how many are left after a choice of filter', async () => {
    const page = await setupTimeline();
    const reader = await listenTo(page.root);
    await page.press('Pågår');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect((await reader.saidByItself()).at(-1)).to.equal('polite: 1 insats. Filter: Pågår');
    await reader.stops();
  });

  it('says at the field what is wrong with a year', async () => {
    const page = await setupTimeline();
    await page.set('from', 'nittio');
    const phrases = await readAloud(page);
    expect(phrases.find((phrase) => phrase.startsWith('textbox, Från och med år'))).to.match(
      /Fel: Skriv ett årtal med fyra siffror.*invalid/,
    );
  });
});
