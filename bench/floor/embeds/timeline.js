sheet.textContent += `
.e ol { padding: 0; list-style: none; }
.e li { position: relative; padding: 0 0 2rem 2rem; border-left: 2px solid #ccc; margin-left: 8px; }
.e li::before { content: ''; position: absolute; left: -10px; top: .25em; width: 18px; height: 18px; border-radius: 9px; background: #10596b; }
.e li.ongoing::before { background: linear-gradient(90deg, #fff 50%, #10596b 50%); border: 2px solid #10596b; }
.e li.planned::before { background: #fff; border: 2px dashed #10596b; }
.e .decade { margin-bottom: 1rem; font-size: 1.75em; color: #10596b; }
.e .when { margin: 0; font-weight: 600; }
@media (min-width: 46rem) {
  .e li { margin-left: 12rem; }
  .e .when { position: absolute; right: calc(100% + 1.5rem); width: 10rem; text-align: right; }
}
`;

const statuses = {
  idea: 'Idé',
  planned: 'Planerat',
  ongoing: 'Pågår',
  completed: 'Genomfört',
  paused: 'Pausat',
  cancelled: 'Avbrutet',
};

function content({ title, areas }, { items, today }) {
  const list = element('ol');
  let decade = '';
  for (const item of [...items, undefined]) {
    const begins = item ? item.when.slice(0, 3) : today.slice(0, 3);
    const heading = begins === decade ? [] : [element('h3', 'decade', `${begins}0-talet`)];
    decade = begins;
    list.append(item ? row(item, areas, heading) : todayRow(today, heading));
  }
  return [
    element('h2', '', `${title.sv}, år för år`),
    element('details', '', element('summary', '', 'Sök och filtrera')),
    element('p', 'quiet', `${items.length} insatser`),
    list,
  ];
}

function row({ id, title, summary, when, status, asOf, areas: own = [] }, areas, heading) {
  const within = areas.filter((area) => own.includes(area.id) || area.initiatives?.includes(id));
  const facts = [`${statuses[status]}, senast bekräftat ${lower(timeInWords(asOf))}`];
  const more = element('summary', '', 'Mer ', element('span', 'hidden', `om ${title.sv}`));
  return element(
    'li',
    status,
    ...heading,
    element('p', 'when', timeInWords(when)),
    element('h4', '', title.sv),
    element('p', 'quiet', [...facts, ...within.map((area) => area.title.sv)].join(' · ')),
    ...prose(summary.sv),
    element('details', '', more),
  );
}

function todayRow(today, heading) {
  return element(
    'li',
    'today',
    ...heading,
    element('p', 'when', 'I dag'),
    element('p', '', dayInWords(today)),
  );
}

/** `1986`, `2017~`, `1986~/2017~`, `2017/..` as Swedish. */
function timeInWords(time) {
  const [start, end] = time.split('/');
  const about = time.includes('~');
  const years = [start, end].filter((one) => one && one !== '..').map((one) => one.replace('~', ''));
  const words = years.join('–');
  if (end === '..') return `Sedan ${about ? 'omkring ' : ''}${words}`;
  return about ? `Omkring ${words}` : words;
}

function lower(words) {
  return words[0].toLowerCase() + words.slice(1);
}
