sheet.textContent += `
.e .area { padding: .5rem 0 1.125rem; border-top: 1px solid #ccc; }
.e .area button { display: flex; gap: .5rem; width: 100%; padding: .5rem 0; border: 0; font-weight: 700; color: inherit; text-align: start; }
.e .area b { flex: 0 0 1.5rem; color: #10596b; }
.e .area span { flex: 1; }
.e .area button::after { content: '+'; color: #10596b; }
.e .area p { padding-left: 2rem; color: #3d3d3d; }
`;

function content({ areas }) {
  return areas.map(({ title, summary }, index) => {
    const opener = element('button', '', element('b', '', String(index + 1)), element('span', '', title.sv));
    opener.setAttribute('aria-expanded', 'false');
    return element('div', 'area', element('h2', '', opener), element('p', '', summary.sv));
  });
}
