/**
 * What a widget is measured beside: an embed written by hand that shows the same words, looks alike and does no more. One
 * page, one language, one backend: no drafts, no receipts, no words when something fails, nothing that follows the page
 * or its reader. `<div data-floor data-url="...">` is filled with what stands at the URLs; each embed is served as one file
 * with this before it.
 */

const sheet = document.createElement('style');
sheet.textContent = `
.e, .e * { box-sizing: border-box; }
.e { font: inherit; line-height: 1.5; max-width: 44rem; }
.e p, .e dl, .e dd, .e ol { margin: .5rem 0 0; }
.e h2 { margin: 0; font-size: 1.5em; line-height: 1.2; text-wrap: balance; }
.e h3, .e h4 { margin: 0; font-size: 1.125em; line-height: 1.25; text-wrap: balance; }
.e .quiet { color: #3d3d3d; font-size: .9375em; }
.e .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.e button { min-height: 44px; padding: .5rem 1.25rem; border: 2px solid #10596b; border-radius: 6px;
  font: inherit; font-weight: 600; color: #10596b; background: none; cursor: pointer; }
.e button.main { color: #fff; background: #10596b; }
.e summary { min-height: 44px; padding: .6rem 0; font-weight: 600; cursor: pointer; }
.e fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
.e .choice { display: flex; gap: .75rem; min-height: 44px; padding: .6rem .875rem; border: 1px solid #666; cursor: pointer; }
.e .choice + .choice { border-top: 0; }
.e .choice input { flex: none; width: 20px; height: 20px; margin: .15rem 0 0; accent-color: #10596b; }
.e :focus-visible { outline: 3px solid #10596b; outline-offset: 2px; }
`;
document.head.append(sheet);

for (const place of document.querySelectorAll('[data-floor]')) void fill(place);

async function fill(place) {
  const read = async (url) => (await fetch(url)).json();
  const documents = await Promise.all(place.dataset.url.split(' ').map(read));
  const part = element('section', 'e', ...content(...documents));
  part.setAttribute('aria-label', part.querySelector('h2')?.textContent ?? 'Områden');
  place.append(part);
}

function element(name, look, ...inside) {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.append(...inside);
  return made;
}

/** Paragraphs, with **strong** and *emphasis* in them. */
function prose(text) {
  return text
    .split(/\n{2,}/)
    .map((paragraph) =>
      element(
        'p',
        '',
        ...paragraph
          .split(/(\*\*.+?\*\*|\*.+?\*)/)
          .map((part) =>
            part.startsWith('**')
              ? element('strong', '', part.slice(2, -2))
              : part.startsWith('*')
                ? element('em', '', part.slice(1, -1))
                : part,
          ),
      ),
    );
}

function choice(name, value, ...words) {
  const input = Object.assign(document.createElement('input'), { type: 'radio', name, value });
  return element('label', 'choice', input, element('span', '', ...words));
}

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

function dayInWords(day) {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[month - 1]} ${year}`;
}
