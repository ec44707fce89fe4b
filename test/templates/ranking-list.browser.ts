import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { rankingList } from '../../src/templates/ranking-list.ts';
import { plainWording } from '../support/plain-wording.ts';

const options = [
  { id: 'trad', text: { sv: 'Träd' }, hint: { sv: 'Lindar längs ån' } },
  { id: 'bankar', text: { sv: 'Bänkar' } },
  { id: 'lek', text: { sv: 'Lekplats' } },
];

/** A list in a shadow root of its own, in which a person has put some things in order. */
async function setup(given: { locale?: string; order?: readonly string[]; places?: number } = {}) {
  const wording = await plainWording(given.locale ?? 'sv');
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const said: string[] = [];
  let order = given.order ?? [];
  const draw = () =>
    render(
      rankingList({
        id: 'list',
        options,
        order,
        places: given.places ?? options.length,
        wording,
        rank: (next) => {
          order = next;
          draw();
        },
        announce: (text) => said.push(text),
      }),
      root,
    );
  draw();
  const buttons = () => [...root.querySelectorAll('button')];
  const shown = (button: Element) => button.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return {
    root,
    said,
    shown,
    buttons,
    order: () => order,
    async press(name: string) {
      const button = buttons().find((one) => (one.ariaLabel ?? shown(one)).startsWith(name));
      if (!button) throw new Error(`No button "${name}"`);
      button.click();
      await new Promise((resolve) => setTimeout(resolve));
      return root.activeElement?.id;
    },
  };
}

describe('a list to put in order', () => {
  it('takes, moves and gives back, says the place, and keeps the focus with what was moved', async () => {
    const page = await setup();
    expect(page.order()).to.deep.equal([]);
    expect(await page.press('Välj som nummer 1: + Bänkar')).to.equal('list.bankar');
    expect(await page.press('Välj som nummer 2: + Träd')).to.equal('list.trad');
    expect(await page.press('Flytta upp Träd')).to.equal('list.trad');
    expect(page.order()).to.deep.equal(['trad', 'bankar']);
    expect(await page.press('Flytta ner Träd')).to.equal('list.trad.down');
    expect(await page.press('Ta bort Bänkar')).to.equal('list.bankar');
    expect(page.order()).to.deep.equal(['trad']);
    expect(page.said).to.deep.equal([
      'Bänkar: plats 1 av 1',
      'Träd: plats 2 av 2',
      'Träd: plats 1 av 2',
      'Träd: plats 2 av 2',
      'Bänkar är inte längre med i ordningen',
    ]);
  });

  it('moves nothing past the ends', async () => {
    const page = await setup({ order: ['trad', 'bankar'] });
    await page.press('Flytta upp Träd');
    await page.press('Flytta ner Bänkar');
    expect(page.order()).to.deep.equal(['trad', 'bankar']);
    expect(page.said).to.deep.equal([]);
    const unavailable = page.buttons().filter((one) => one.ariaDisabled === 'true');
    expect(unavailable.map((one) => one.ariaLabel)).to.deep.equal(['Flytta upp Träd', 'Flytta ner Bänkar']);
  });

  it('takes no more than there are places', async () => {
    const page = await setup({ order: ['trad'], places: 1 });
    await page.press('Välj som nummer 2: + Bänkar');
    expect(page.order()).to.deep.equal(['trad']);
  });

  it('keeps what is said of an option with it, in order or not', async () => {
    const page = await setup();
    expect(page.shown(page.buttons()[0] as Element)).to.include('Lindar längs ån');
    await page.press('Välj som nummer 1: + Träd');
    expect(page.root.querySelector('.ranked-name .hint')?.textContent).to.equal('Lindar längs ån');
  });

  for (const locale of ['sv', 'en', 'ar']) {
    it(`has what stands on a button in its name, for those who say it: ${locale}`, async () => {
      const { buttons, shown } = await setup({ locale, order: ['trad', 'bankar'] });
      const named = buttons().filter((button) => button.ariaLabel);
      expect(named.length).to.equal(6);
      for (const button of named) {
        expect(button.ariaLabel?.toLowerCase()).to.include(shown(button).toLowerCase());
        expect(button.ariaLabel).to.match(/Träd|Bänkar/);
      }
    });
  }
});
