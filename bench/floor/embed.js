/**
 * The least that an embed can do: `<div data-floor="..." data-url="...">` fetches the same document as the widget
 * beside it is measured with, and shows the same. By hand, for one page: no drafts, no receipts, no other language,
 * no words when something fails, nothing that follows the page or its reader.
 */
const kinds = { form, poll, areas, timeline };

for (const place of document.querySelectorAll('[data-floor]')) void fill(place);

async function fill(place) {
  const { floor, url } = place.dataset;
  const read = async (one) => (await fetch(one)).json();
  place.append(...kinds[floor](...(await Promise.all(url.split(' ').map(read)))));
}

function form({ title, sections }) {
  const section = sections[0];
  const list = document.createElement('form');
  list.append(...section.questions.map(question), element('button', 'Nästa'));
  return [element('h2', title.sv), element('h3', section.title?.sv ?? ''), list];
}

function question({ id, text, options = [] }) {
  const field = document.createElement('fieldset');
  field.append(element('legend', text.sv), ...options.map((option) => choice(id, option)));
  if (options.length === 0) field.append(document.createElement('textarea'));
  return field;
}

function poll({ question: { sv }, options }) {
  const field = document.createElement('form');
  field.append(...options.map((option) => choice('poll', option)), element('button', 'Skicka'));
  return [element('h2', sv), field];
}

function areas({ areas }) {
  return areas.map(({ title, summary }) => {
    const fold = document.createElement('details');
    fold.append(element('summary', title.sv), element('p', summary.sv));
    return fold;
  });
}

function timeline({ title }, { items }) {
  const list = document.createElement('ol');
  list.append(
    ...items.map(({ title, when, status, summary }) => {
      const row = document.createElement('li');
      row.append(element('b', when), element('h3', title.sv), element('p', status));
      if (summary) row.append(element('p', summary.sv));
      return row;
    }),
  );
  return [element('h2', title.sv), list];
}

function choice(name, { id, text }) {
  const row = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type: 'radio', name, value: id });
  row.append(input, text.sv);
  return row;
}

function element(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}
