import { expect, fixture, html } from '@open-wc/testing';
import type { Backend } from '../../src/backend/backend.ts';
import { createContent } from '../../src/backend/content.ts';
import type { FailureReason } from '../../src/backend/errors.ts';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { registerBackendKind } from '../../src/controllers/backend-kinds.ts';
import '../../src/define/all.ts';
import { failing, held, slow, watched } from './unruly-backends.ts';
import { all, levels, press, sees, text, within } from './widget-page.ts';
import { nextFrame, until } from '../support/frames.ts';
import type { WidgetSubject } from './widget-subject.ts';
import { widgetSubjects } from './widget-subjects.ts';

/** What every widget has, whatever it shows. */
interface Widget extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  backendClient: Backend | undefined;
  headingLevel: number;
  label: string | undefined;
}

const retry = 'Försök igen';

/** What a screen reader is told besides what it reads. */
const told = (element: HTMLElement): string | undefined =>
  within(element, '[role=status]')?.textContent?.trim();

const failures: readonly (readonly [FailureReason, string])[] = [
  ['not-found', 'Det finns inget här'],
  ['offline', 'Vi får ingen kontakt'],
  ['timeout', 'Det tog för lång tid'],
  ['unavailable', 'Tjänsten svarar inte just nu'],
  ['internal', 'Något gick fel hos oss'],
];

/** What each widget owes the pages it stands on and the people who use it, whatever it shows. */
function widgetContract(subject: WidgetSubject): void {
  const { tag, call, id, words } = subject;

  const memory = (documents = subject.documents) =>
    createMemoryBackend(createContent(documents), { now: () => subject.now });

  /** A widget on its page, with the attributes and properties given. Nothing is waited for. */
  const place = async (set: (element: Widget) => void, provider?: HTMLElement) => {
    const host = await fixture<HTMLElement>(html`<div lang="sv"></div>`);
    const element = document.createElement(tag) as Widget;
    const events: Event[] = [];
    for (const type of ['samrad-ready', 'samrad-load-failed', ...subject.events])
      element.addEventListener(type, (event) => events.push(event));
    element.innerHTML = '<p>Ring oss i stället.</p>';
    set(element);
    if (provider) host.append(provider);
    (provider ?? host).append(element);
    return { host, element, events };
  };

  const point =
    (backend: Backend, more: Readonly<Record<string, string>> = {}) =>
    (element: Widget) => {
      element.setAttribute(call, id);
      for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
      element.backendClient = backend;
    };

  /** A widget that shows its document. */
  const shown = async (more: Readonly<Record<string, string>> = {}, backend: Backend = memory()) => {
    const page = await place(point(backend, more));
    await sees(page.element, words.sv);
    return page;
  };

  describe(`the contract of a widget: ${tag}`, () => {
    beforeEach(() => localStorage.clear());
    afterEach(() => (window.fetch = realFetch));

    describe('is given its document', () => {
      const pointers: Readonly<Record<string, (element: Widget) => void>> = {
        'by an object and an id': point(memory()),
        'by the attributes backend and kind': (element) => {
          const asked: unknown[] = [];
          registerBackendKind('contract', (address) => {
            asked.push(address);
            return memory();
          });
          element.setAttribute(call, id);
          element.setAttribute('backend', '/somewhere/');
          element.setAttribute('kind', 'contract');
        },
        'by the attribute src': (element) => {
          const document = createContent(subject.documents)[`${call}s`].get(id);
          const plain = JSON.stringify(document).replaceAll(/javascript:[^")]*/g, 'https://example.org/');
          serve('/somewhere.json', plain);
          element.setAttribute('src', '/somewhere.json');
        },
        'as a property': (element) => {
          Object.assign(element, { [call]: subject.given });
        },
      };
      for (const [way, give] of Object.entries(pointers)) {
        it(way, async () => {
          const { element, events } = await place(give);
          await sees(element, words.sv);
          expect(typesOf(events)).to.deep.equal(['samrad-ready']);
        });
      }

      it('and says once that it is there, with nothing but its id', async () => {
        const { events } = await shown();
        expect(typesOf(events)).to.deep.equal(['samrad-ready']);
        expect(events[0]).to.include({ bubbles: true, composed: true, id });
        expect(fieldsOf(events[0])).to.deep.equal(['id']);
      });

      it('and says so when that is seen, not before', async () => {
        const host = await fixture<HTMLElement>(html`<div lang="sv"></div>`);
        const element = document.createElement(tag) as Widget;
        const seen = new Promise((resolve) =>
          host.addEventListener('samrad-ready', () => resolve(text(element))),
        );
        point(memory())(element);
        host.append(element);
        expect(await seen).to.include(words.sv);
      });

      it('and puts nothing on the device and no cookie into the page', async () => {
        await shown();
        expect([localStorage.length, document.cookie]).to.deep.equal([0, '']);
      });
    });

    describe('cannot be shown', () => {
      for (const [reason, title] of failures) {
        it(`because of ${reason}: says so in words and to the page, and shows what stands in it`, async () => {
          const { element, events } = await place(point(failing(memory(), reason)));
          await sees(element, title);
          expect(typesOf(events)).to.deep.equal(['samrad-load-failed']);
          expect(events[0]).to.include({ bubbles: true, composed: true, id, reason });
          expect(fieldsOf(events[0])).to.deep.equal(['id', 'reason']);
          expect(within(element, '[part~=error] [role=heading]')?.textContent).to.include(title);
          expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
        });
      }

      it('and takes no more place than it needs then, whatever the page keeps for it', async () => {
        const { element } = await place((one) => {
          point(failing(memory(), 'not-found'))(one);
          one.style.minBlockSize = '900px';
        });
        await sees(element, 'Det finns inget här');
        expect(element.offsetHeight).to.be.below(400);
      });

      it('because nothing is configured', async () => {
        const { element, events } = await place((one) => one.setAttribute(call, id));
        await sees(element, 'inte klar att använda');
        expect(events[0]).to.include({ reason: 'not-configured' });
        expect(element.shadowRoot?.querySelector('button'), 'nothing that a reader could try').to.equal(null);
      });

      it('because its kind of backend is unknown', async () => {
        const { element, events } = await place((one) => {
          one.setAttribute(call, id);
          one.setAttribute('backend', '/somewhere/');
          one.setAttribute('kind', 'hearsay');
        });
        await sees(element, 'inte klar att använda');
        expect(events[0]).to.include({ reason: 'not-configured' });
      });

      it('and is shown when it is asked for again', async () => {
        const network = { isDown: true };
        const waiting = slow(memory(), call);
        const backend = failing(waiting.backend, 'offline', () => network.isDown);
        const { element, events } = await place(point(backend));
        await sees(element, retry);
        expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
        network.isDown = false;
        press(element, retry);
        // The button is gone; the focus stays here until there is something to go to.
        await until(() => element.shadowRoot?.activeElement?.localName === 'section');
        await until(() => told(element) === 'Hämtar …');
        waiting.answer();
        await sees(element, words.sv);
        expect(typesOf(events)).to.deep.equal(['samrad-load-failed', 'samrad-ready']);
        expect(element.querySelector('p')?.checkVisibility()).to.equal(false);
        await until(() => element.shadowRoot?.activeElement?.role === 'heading');
        expect(told(element)).to.equal('');
      });

      it('and fails as often as it is asked for', async () => {
        const { element, events } = await place(point(failing(memory(), 'offline')));
        await sees(element, retry);
        press(element, retry);
        await until(() => events.length === 2);
        await sees(element, retry);
        await until(() => element.shadowRoot?.activeElement?.textContent?.includes('ingen kontakt') === true);
        expect(typesOf(events)).to.deep.equal(['samrad-load-failed', 'samrad-load-failed']);
      });
    });

    const { empty } = subject;
    if (empty) {
      it('says what is to come where there is nothing yet', async () => {
        const { element, events } = await place(point(memory(empty.documents)));
        await sees(element, empty.words);
        expect(typesOf(events)).to.deep.equal(['samrad-ready']);
      });

      it('and takes no more place than it needs then, whatever the page keeps for it', async () => {
        const { element } = await place((one) => {
          point(memory(empty.documents))(one);
          one.style.minBlockSize = '900px';
        });
        await sees(element, empty.words);
        await until(() => element.offsetHeight < 400);
      });
    }

    describe('speaks the language of its place', () => {
      it('and follows when that changes', async () => {
        const { host, element, events } = await shown();
        host.lang = 'en';
        await sees(element, words.en);
        host.lang = 'sv';
        await sees(element, words.sv);
        expect(typesOf(events)).to.deep.equal(['samrad-ready']);
      });

      it('and its own before that', async () => {
        const { element } = await shown();
        element.lang = 'en';
        await sees(element, words.en);
        element.removeAttribute('lang');
        await sees(element, words.sv);
      });
    });

    describe('loads anew', () => {
      const other = () => {
        const asked: string[] = [];
        return { asked, backend: watched(memory(), call, (one) => asked.push(one)) };
      };

      it('when its backend changes', async () => {
        const { element, events } = await shown();
        const { asked, backend } = other();
        element.backendClient = backend;
        await until(() => events.length === 2);
        expect(asked).to.deep.equal([id]);
        expect(typesOf(events)).to.deep.equal(['samrad-ready', 'samrad-ready']);
        await sees(element, words.sv);
      });

      it('when it is to show something else', async () => {
        const { element, events } = await shown();
        element.setAttribute(call, 'saknas');
        await sees(element, 'Det finns inget här');
        element.setAttribute(call, id);
        await sees(element, words.sv);
        expect(typesOf(events)).to.deep.equal(['samrad-ready', 'samrad-load-failed', 'samrad-ready']);
      });

      it('when what it is to show is taken away', async () => {
        const { element } = await shown();
        element.removeAttribute(call);
        await sees(element, 'inte klar att använda');
        element.setAttribute(call, id);
        await sees(element, words.sv);
      });

      it('not when it is given the same document anew', async () => {
        const given = () => structuredClone(subject.given);
        const { element, events } = await place((one) => Object.assign(one, { [call]: given() }));
        await sees(element, words.sv);
        Object.assign(element, { [call]: given() });
        await settle(element);
        expect(typesOf(events)).to.deep.equal(['samrad-ready']);
        Object.assign(element, { [call]: { ...(given() as object), id: 'en-annan' } });
        await until(() => events.length === 2);
      });

      it('and drops the answer to what it asked before', async () => {
        const late = held(memory(), call);
        const { element, events } = await place(point(late.backend));
        await until(() => late.signals.length === 1);
        element.backendClient = memory();
        await sees(element, words.sv);
        expect(late.signals[0]?.aborted).to.equal(true);
        late.refuse();
        await settle(element);
        expect(typesOf(events)).to.deep.equal(['samrad-ready']);
        expect(text(element)).to.include(words.sv);
      });

      it('not when it is moved on its page', async () => {
        const { asked, backend } = other();
        const { host, element, events } = await shown({}, backend);
        const elsewhere = document.createElement('div');
        host.append(elsewhere);
        elsewhere.append(element);
        await settle(element);
        expect(asked).to.deep.equal([id]);
        expect(typesOf(events)).to.deep.equal(['samrad-ready']);
      });
    });

    describe('stands in a provider', () => {
      const providerOf = (backend: Backend) =>
        Object.assign(document.createElement('samrad-backend-provider'), { backendClient: backend });

      it('and takes the backend from that, before what its attributes say', async () => {
        const { element, events } = await place((one) => {
          one.setAttribute(call, id);
          one.setAttribute('backend', '/nowhere/');
        }, providerOf(memory()));
        await sees(element, words.sv);
        expect(typesOf(events)).to.deep.equal(['samrad-ready']);
      });

      it('and loads anew when that changes', async () => {
        const provider = providerOf(failing(memory(), 'offline'));
        const { element, events } = await place((one) => one.setAttribute(call, id), provider);
        await sees(element, retry);
        provider.backendClient = memory();
        await sees(element, words.sv);
        expect(typesOf(events)).to.deep.equal(['samrad-load-failed', 'samrad-ready']);
      });

      it('but keeps an object of its own', async () => {
        const asked: string[] = [];
        const others = watched(memory(), call, (one) => asked.push(one));
        const { element } = await place(point(memory()), providerOf(others));
        await sees(element, words.sv);
        expect(asked).to.deep.equal([]);
      });
    });

    describe('leaves its page while it loads', () => {
      it('and stops asking without a word', async () => {
        const late = held(memory(), call);
        const { element, events } = await place(point(late.backend));
        await until(() => late.signals.length === 1);
        element.remove();
        expect(late.signals[0]?.aborted).to.equal(true);
        late.refuse();
        await settle(element);
        expect(events).to.deep.equal([]);
      });

      it('and loads when it is back', async () => {
        const late = held(memory(), call, 1);
        const { host, element, events } = await place(point(late.backend));
        await until(() => late.signals.length === 1);
        element.remove();
        host.append(element);
        await sees(element, words.sv);
        expect(typesOf(events)).to.deep.equal(['samrad-ready']);
      });
    });

    describe('has attributes that are its properties', () => {
      const attributes: Readonly<Record<string, string>> = {
        [call]: id,
        backend: '/somewhere/',
        kind: 'static',
        src: '/somewhere.json',
        label: 'En egen rubrik',
        theme: 'auto',
        ...subject.attributes,
      };
      for (const [name, value] of Object.entries(attributes)) {
        it(`${name}: written, changed and taken away`, () => {
          const element = document.createElement(tag) as Widget;
          const property = () => (element as unknown as Record<string, unknown>)[name];
          element.setAttribute(name, value);
          expect(property()).to.equal(value);
          element.setAttribute(name, `${value}2`);
          expect(property()).to.equal(`${value}2`);
          element.removeAttribute(name);
          expect(property() ?? undefined).to.equal(undefined);
        });
      }

      it('what it shows and where from, also when the property changes', async () => {
        const { element } = await shown();
        for (const name of [call, 'backend', 'kind', 'src', 'label']) {
          Object.assign(element, { [name]: 'ett' });
          await element.updateComplete;
          expect(element.getAttribute(name), name).to.equal('ett');
          Object.assign(element, { [name]: undefined });
          await element.updateComplete;
          expect(element.hasAttribute(name), name).to.equal(false);
        }
      });

      it('but not the document itself, which is no text', async () => {
        const { element } = await shown();
        Object.assign(element, { [call]: structuredClone(subject.given) });
        await element.updateComplete;
        expect(element.hasAttribute(call)).to.equal(false);
        await sees(element, words.sv);
      });

      it('heading-level, also when the property changes', async () => {
        const { element } = await shown({ 'heading-level': '3' });
        expect(element.headingLevel).to.equal(3);
        expect(levels(element)[0]).to.equal(3);
        element.headingLevel = 5;
        await element.updateComplete;
        expect(levels(element)[0]).to.equal(5);
      });

      for (const written of ['två', '', '0', '-1', '2.5', '9']) {
        it(`heading-level, but not "${written}": what is below the title stays below it`, async () => {
          const { element } = await shown({ 'heading-level': written });
          expect(levels(element)[0]).to.equal(2);
          await subject.use(element);
          const [title, ...below] = levels(element);
          expect([title, ...below.slice(0, 1)]).to.deep.equal(below.length > 0 ? [2, 3] : [2]);
          expect(Math.min(2, ...below)).to.equal(2);
        });
      }

      it('heading-level, also where the property is none', async () => {
        const { element } = await shown();
        for (const level of [0, 7, Number.NaN, undefined, null, '3']) {
          element.headingLevel = level as number;
          await element.updateComplete;
          expect(levels(element)[0], String(level)).to.equal(2);
        }
      });

      it('label, which names its region', async () => {
        const { element } = await shown({ label: 'En egen rubrik' });
        const region = within(element, 'section');
        expect(region?.getAttribute('aria-label')).to.equal('En egen rubrik');
        element.label = 'En annan';
        await element.updateComplete;
        expect(region?.getAttribute('aria-label')).to.equal('En annan');
        element.removeAttribute('label');
        await element.updateComplete;
        expect(region?.hasAttribute('aria-label')).to.equal(false);
      });
    });

    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`skips no heading level under level ${level}`, async () => {
        const { element } = await shown({ 'heading-level': String(level) });
        await subject.use(element);
        const found = levels(element);
        expect(found[0]).to.equal(level);
        expect(Math.min(...found)).to.equal(level);
        expect(Math.max(...found)).to.be.at.most(6);
        const deeper = found.map((one, index) => one - (found[index - 1] ?? level));
        expect(Math.max(...deeper), found.join()).to.be.at.most(1);
      });
    }

    it('has a width of its own where that follows what stands inside', async () => {
      const places = {
        'a flex box': html`<div style="display: flex"></div>`,
        'a dialog': html`<dialog open></dialog>`,
        'an inline block': html`<div style="display: inline-block"></div>`,
        'a table cell': html`<table>
          <tbody>
            <tr>
              <td></td>
            </tr>
          </tbody>
        </table>`,
      };
      for (const [name, markup] of Object.entries(places)) {
        const outer = await fixture<HTMLElement>(
          html`<div lang="sv" style="inline-size: 300px">${markup}</div>`,
        );
        const element = document.createElement(tag) as Widget;
        point(memory())(element);
        (outer.querySelector('td') ?? outer.firstElementChild)?.append(element);
        await sees(element, words.sv);
        expect(element.offsetWidth, name).to.be.within(150, 512);
      }
    });

    it('makes no place wider than the page would have it', async () => {
      const places = {
        'a column beside another': html`<div style="display: flex">
          <main style="flex: 1">Text</main>
          <aside style="flex: 0 0 200px" class="here"></aside>
        </div>`,
        'what is left of a row': html`<div style="display: flex">
          <nav style="flex: 0 0 100px"></nav>
          <main style="flex: 1" class="here"></main>
        </div>`,
        'a grid': html`<div style="display: grid; grid-template-columns: 1fr 1fr">
          <div>Text</div>
          <div class="here"></div>
        </div>`,
        'a group of fields': html`<fieldset class="here"></fieldset>`,
      };
      for (const [name, markup] of Object.entries(places)) {
        const outer = await fixture<HTMLElement>(
          html`<div lang="sv" style="inline-size: 300px">${markup}</div>`,
        );
        const element = document.createElement(tag) as Widget;
        point(memory())(element);
        outer.querySelector('.here')?.append(element);
        await sees(element, words.sv);
        expect(outer.scrollWidth, name).to.equal(300);
        expect(element.offsetWidth, name).to.be.within(130, 280);
      }
    });

    it('fills its place where the page would have its parts narrower', async () => {
      const places = {
        'a row beside others': html`<div style="display: flex"><nav style="inline-size: 100px"></nav></div>`,
        'a column': html`<div style="display: flex; flex-direction: column; align-items: center"></div>`,
        'a grid': html`<div style="display: grid; justify-items: start"></div>`,
      };
      for (const [name, markup] of Object.entries(places)) {
        const outer = await fixture<HTMLElement>(
          html`<div lang="sv" style="inline-size: 750px">${markup}</div>`,
        );
        const element = document.createElement(tag) as Widget;
        element.style.margin = '10px';
        point(memory())(element);
        outer.firstElementChild?.append(element);
        await sees(element, words.sv);
        expect(element.offsetWidth, name).to.equal(outer.querySelector('nav') ? 630 : 730);
        expect(outer.scrollWidth, name).to.equal(750);
      }
    });

    it('takes over the spacing that the page gives its letters and words, in controls too', async () => {
      const { host, element } = await shown();
      host.style.cssText = 'letter-spacing: 3px; word-spacing: 5px';
      await subject.use(element);
      const others = all(element, 'section *').filter((one) => {
        const { letterSpacing, wordSpacing } = getComputedStyle(one);
        return letterSpacing !== '3px' || wordSpacing !== '5px';
      });
      // A receipt is set as it is to be read out.
      expect(others.filter((one) => !one.matches('.code')).map((one) => one.outerHTML)).to.deep.equal([]);
    });

    it('begins its lines at one edge where the page centres its own', async () => {
      const { host, element } = await shown();
      host.style.textAlign = 'center';
      await subject.use(element);
      const centred = all(element, 'section, [role=heading], p, li').filter(
        (one) => getComputedStyle(one).textAlign === 'center',
      );
      expect(centred.map((one) => one.outerHTML)).to.deep.equal([]);
    });

    it('is as easy to hit where the page has made its rem small', async () => {
      document.documentElement.style.fontSize = '62.5%';
      try {
        const { element } = await shown();
        const small = () =>
          all(element, 'button, summary, select, textarea, input, label.choice')
            .filter((one) => one.checkVisibility() && !one.closest('[aria-hidden=true]'))
            .filter((one) => !one.matches('.choice input') && one.offsetHeight < 44)
            .map((one) => one.outerHTML);
        expect(small()).to.deep.equal([]);
        const boxes = all(element, '.choice input').map((one) => one.offsetHeight);
        expect(boxes.filter((size) => size < 20)).to.deep.equal([]);
        await subject.use(element);
        expect(small()).to.deep.equal([]);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });

    it('keeps links in a list apart where the page has low lines', async () => {
      document.documentElement.style.lineHeight = '1';
      try {
        const { element } = await shown();
        await subject.use(element);
        const tight = all(element, 'li')
          .filter((one) => one.checkVisibility() && one.querySelector('a'))
          .filter((one) => one.getBoundingClientRect().height < 24)
          .map((one) => one.outerHTML);
        expect(tight).to.deep.equal([]);
      } finally {
        document.documentElement.style.lineHeight = '';
      }
    });

    it('leaves no listener on the page, and no second copy of a sheet, when it is given another and taken away', async () => {
      const listeners = windowListeners();
      try {
        const { element, events } = await shown();
        await subject.use(element);
        const held = () => [listeners.standing.size, element.shadowRoot?.adoptedStyleSheets.length];
        const before = held();
        localStorage.clear();
        element.backendClient = memory();
        await until(() => typesOf(events).filter((type) => type === 'samrad-ready').length === 2);
        await subject.use(element);
        expect(held()).to.deep.equal(before);
        element.remove();
        expect([...listeners.standing].map(({ type }) => type)).to.deep.equal([]);
      } finally {
        listeners.stop();
      }
    });

    it('keeps to itself beside another of its kind', async () => {
      const host = await fixture<HTMLElement>(html`<div lang="sv"></div>`);
      const elements = ['Den första', 'Den andra'].map((label) => {
        const element = document.createElement(tag) as Widget;
        point(memory(), { label })(element);
        host.append(element);
        return element;
      });
      await Promise.all(elements.map((element) => sees(element, words.sv)));
      await subject.use(elements[0] as Widget);
      const names = elements.map((element) => within(element, 'section')?.getAttribute('aria-label'));
      expect(names).to.deep.equal(['Den första', 'Den andra']);
      for (const element of elements) {
        const ids = all(element, '[id]').map((one) => one.id);
        expect(ids).to.deep.equal([...new Set(ids)]);
      }
      expect(host.querySelectorAll('[id]').length).to.equal(0);
      expect(text(elements[1] as Widget)).to.include(words.sv);
      await expect(host).to.be.accessible();
    });

    if (!subject.isSilent) {
      it('has its live region, empty, from the first render on', async () => {
        const { element } = await place(point(held(memory(), call).backend));
        await element.updateComplete;
        const region = within(element, '[role=status]');
        expect(region?.textContent).to.equal('');
        const { element: ready } = await shown();
        expect(within(ready, '[role=status]')?.textContent).to.equal('');
      });

      it('keeps that region through all that it shows', async () => {
        const { element } = await place(point(memory()));
        await element.updateComplete;
        const region = within(element, '[role=status]');
        await sees(element, words.sv);
        await subject.use(element);
        expect(region !== undefined && within(element, '[role=status]') === region).to.equal(true);
      });
    }

    it('tells the page what is done, across shadow roots, and nothing of the answers', async () => {
      const { element, events } = await shown();
      await subject.use(element);
      const told = events.filter(({ type }) => subject.events.includes(type));
      expect([...new Set(typesOf(told))].sort()).to.deep.equal([...subject.events].sort());
      for (const event of told) {
        expect(event, event.type).to.include({ bubbles: true, composed: true });
        const said = JSON.stringify(
          Object.fromEntries(
            fieldsOf(event).map((name) => [name, (event as unknown as Record<string, unknown>)[name]]),
          ),
        );
        for (const secret of subject.secrets) expect(said, event.type).not.to.include(secret);
      }
    });

    it('sets no style attribute, which strict pages block', async () => {
      const { element } = await shown();
      await subject.use(element);
      expect(all(element, '[style]').map((one) => one.outerHTML)).to.deep.equal([]);
    });

    it('leads nowhere that runs a script, whatever stands in its data', async () => {
      const { element } = await shown();
      expect(JSON.stringify(subject.documents)).to.include('javascript:');
      await subject.use(element);
      const led = all(element, '*').flatMap((one) =>
        ['href', 'src', 'action', 'formaction', 'xlink:href'].map((name) => one.getAttribute(name) ?? ''),
      );
      expect(led.filter((url) => /^\s*(javascript|data|vbscript):/i.test(url))).to.deep.equal([]);
    });
  });
}

/** Long enough for what is wrong to show itself: all that was set in motion has run. */
async function settle(element: HTMLElement): Promise<void> {
  await (element as Widget).updateComplete;
  await nextFrame();
  await nextFrame();
}

const realFetch = window.fetch;

/** Has a document at an address of this page, until the test is over. */
function serve(path: string, document: string): void {
  window.fetch = (request, init) =>
    request === new URL(path, location.href).href
      ? Promise.resolve(new Response(document, { headers: { 'content-type': 'application/json' } }))
      : realFetch(request, init);
}

const typesOf = (events: readonly Event[]): string[] => events.map(({ type }) => type);

const fieldsOf = (event: Event | undefined): string[] =>
  Object.keys(event ?? {}).filter((key) => key !== 'isTrusted');

for (const subject of widgetSubjects) widgetContract(subject);

/** The listeners that are put on the page from now on and not taken off, until `stop`. */
function windowListeners() {
  const { addEventListener, removeEventListener } = window;
  const standing = new Set<{ readonly type: string; readonly listener: unknown }>();
  window.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: AddEventListenerOptions | boolean,
  ) => {
    const entry = { type, listener };
    standing.add(entry);
    const signal = typeof options === 'object' ? options.signal : undefined;
    signal?.addEventListener('abort', () => standing.delete(entry));
    addEventListener.call(window, type, listener, options);
  };
  window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
    for (const entry of standing)
      if (entry.type === type && entry.listener === listener) standing.delete(entry);
    removeEventListener.call(window, type, listener);
  };
  return { standing, stop: () => Object.assign(window, { addEventListener, removeEventListener }) };
}
