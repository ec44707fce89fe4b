import { expect, fixture, html } from '@open-wc/testing';
import { setupForm, toReview } from '../components/consultation-form/form-page.ts';
import { listenTo, readAloud } from './screen-reader.ts';

const radios = (phrases: readonly string[]) => phrases.filter((phrase) => phrase.startsWith('radio, '));

/** What is said from the phrase that begins so to the one that ends it. */
function part(phrases: readonly string[], beginning: string): string[] {
  const start = phrases.findIndex((phrase) => phrase.startsWith(beginning));
  const end = phrases.findIndex((phrase, index) => index > start && phrase.startsWith(`end of ${beginning}`));
  return phrases.slice(start, end + 1);
}

describe('the form, read aloud', () => {
  it('says of each radio which one it is of how many, in a group that is named by the question', async () => {
    const group = part(await readAloud(await setupForm()), 'radiogroup, Hur ofta är du i parken?');
    expect(group[0]).to.equal('radiogroup, Hur ofta är du i parken?, required');
    expect(radios(group)).to.deep.equal([
      'radio, Varje vecka, not checked, position 1, set size 4',
      'radio, Ibland, not checked, position 2, set size 4',
      'radio, Aldrig, not checked, position 3, set size 4',
      'radio, Annat, not checked, position 4, set size 4',
    ]);
  });

  it('says the number and the word of the ends of a scale', async () => {
    const group = part(await readAloud(await setupForm()), 'radiogroup, Hur tryggt är det?');
    expect(radios(group)[0]).to.equal('radio, 1, Otryggt, not checked, position 1, set size 5');
    expect(radios(group)[4]).to.equal('radio, 5, Tryggt, not checked, position 5, set size 5');
  });

  it('says the hint with every box of a group', async () => {
    const boxes = (await readAloud(await setupForm())).filter((phrase) => phrase.startsWith('checkbox, '));
    expect(boxes.slice(0, 2)).to.deep.equal([
      'checkbox, Promenerar, Välj högst två., not checked',
      'checkbox, Leker, Välj högst två., not checked',
    ]);
  });

  it('says what is wrong in the summary, at the group and at each radio', async () => {
    const page = await setupForm();
    await page.press('Fortsätt');
    const phrases = await readAloud(page);
    expect(phrases).to.include('heading, Ett svar behöver ses över, level 3');
    expect(phrases).to.include('link, Hur ofta är du i parken? Välj ett svar');
    const group = part(phrases, 'radiogroup, Hur ofta är du i parken?');
    expect(group[0]).to.equal('radiogroup, Hur ofta är du i parken?, Fel: Välj ett svar, invalid, required');
    expect(radios(group)[0]).to.equal(
      'radio, Varje vecka, Fel: Välj ett svar, not checked, position 1, set size 4',
    );
  });

  it('says which question a change button of the review belongs to', async () => {
    const page = await setupForm();
    await toReview(page);
    const phrases = await readAloud(page);
    expect(phrases.filter((phrase) => phrase.startsWith('heading, Granska ditt svar'))).to.have.length(1);
    expect(phrases).to.include('button, Ändra: Hur ofta är du i parken?');
  });

  it('says the receipt, character for character as it stands', async () => {
    const page = await setupForm();
    await toReview(page);
    await page.press('Skicka svaret');
    const phrases = await readAloud(page);
    expect(phrases).to.include('heading, Tack! Ditt svar är mottaget, level 2');
    const code = page.root.querySelector('[part~=receipt-code]')?.textContent?.trim() ?? '';
    expect(code).to.match(/^[0-9A-Z]/);
    expect(phrases).to.include(code);
  });

  it('says by itself that a draft is kept', async () => {
    const page = await setupForm();
    const reader = await listenTo(page.root);
    await page.press('Spara utkast på den här enheten');
    await page.element.updateComplete;
    expect((await reader.saidByItself()).join()).to.match(/^polite: .*Utkastet är sparat/);
    await reader.stops();
    await page.press('Ta bort utkastet');
  });
});

/** What would go wrong if each radio were an element of its own: the reader must be able to tell. */
it('the reader hears radios of different roots as one of one', async () => {
  const place = await fixture<HTMLElement>(html`<section><span></span><span></span></section>`);
  const said: string[] = [];
  for (const one of place.querySelectorAll('span')) {
    const root = one.attachShadow({ mode: 'open' });
    const section = document.createElement('section');
    const radio = Object.assign(document.createElement('input'), {
      type: 'radio',
      name: 'a',
      ariaLabel: 'A',
    });
    section.append(radio);
    root.append(section);
    said.push(...radios(await readAloud({ root })));
  }
  expect(said).to.deep.equal([
    'radio, A, not checked, position 1, set size 1',
    'radio, A, not checked, position 1, set size 1',
  ]);
});
