import { expect, fixture, html } from '@open-wc/testing';
import { upgradeMarked } from '../../src/loader/upgrade.ts';

/** A page on which an editor has left this, after the loader has seen to it. */
async function setup(markup: ReturnType<typeof html>) {
  const page = await fixture<HTMLElement>(html`<div>${markup}</div>`);
  upgradeMarked(page, (tag) => tag === 'samrad-feedback-poll');
  return { page, element: page.querySelector('samrad-feedback-poll') };
}

it('puts the element in its place, with its attributes and what stood there', async () => {
  const { element } = await setup(
    html`<div data-samrad="feedback-poll" data-poll="parken" data-heading-level="3"><p>Ring oss.</p></div>`,
  );
  expect(element?.getAttribute('poll')).to.equal('parken');
  expect(element?.getAttribute('heading-level')).to.equal('3');
  expect(element?.textContent).to.include('Ring oss.');
});

it('leaves alone what it does not know', async () => {
  const { page } = await setup(html`<div data-samrad="something-else"></div>`);
  expect(page.querySelector('[data-samrad]')?.children.length).to.equal(0);
});

it('brings back nothing that an editor strips since it runs scripts or covers the page', async () => {
  const { element } = await setup(
    html`<div
      data-samrad="feedback-poll"
      data-onfocus="document.title = 'taken'"
      data-onclick="document.title = 'taken'"
      data-ONLOAD="document.title = 'taken'"
      data-style="position: fixed; inset: 0"
      data-poll="parken"
    ></div>`,
  );
  expect(element?.getAttributeNames()).to.deep.equal(['poll']);
});
