import { expect } from '@open-wc/testing';
import { setupExplainer } from '../components/priority-area-explainer/explainer-page.ts';
import { readAloud } from './screen-reader.ts';

describe('the explainer, read aloud', () => {
  it('says of each area that it is folded, in its heading', async () => {
    const phrases = await readAloud(await setupExplainer());
    expect(phrases.filter((phrase) => phrase.startsWith('button, '))).to.deep.equal([
      'button, Lättläst, not pressed',
      'button, Parker, 1 control, not expanded',
      'button, Gator, 1 control, not expanded',
      'button, Torg, 1 control, not expanded',
    ]);
    for (const area of ['Parker', 'Gator', 'Torg']) expect(phrases).to.include(`heading, ${area}, level 2`);
  });

  it('says of an area that it is unfolded, and then what is in it', async () => {
    const page = await setupExplainer();
    await page.press('Parker');
    const phrases = await readAloud(page);
    const at = phrases.findIndex((phrase) => /^button, Parker, .*(?<!not )expanded/.test(phrase));
    expect(at).to.be.greaterThan(-1);
    expect(phrases.indexOf('heading, Varför, level 3')).to.be.greaterThan(at);
    expect(phrases).to.include('Parkkontoret');
    expect(phrases).to.include('image, En park');
  });

  it('says of tabs which one is chosen, and which of how many', async () => {
    const phrases = await readAloud(await setupExplainer({ attributes: { layout: 'tabs' } }));
    const tabs = phrases.filter((phrase) => phrase.startsWith('tab, '));
    expect(tabs.map((phrase) => phrase.replace(/, 1 control/, ''))).to.deep.equal([
      'tab, Parker, selected, position 1, set size 3',
      'tab, Gator, not selected, position 2, set size 3',
      'tab, Torg, not selected, position 3, set size 3',
    ]);
    expect(phrases).to.include('tabpanel, Parker');
  });
});
