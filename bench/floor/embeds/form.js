sheet.textContent += `
.e .fold { border-top: 1px solid #ccc; }
.e dt { margin-top: .5rem; font-weight: 600; }
.e dd { margin: 0; }
.e .scale { display: flex; }
.e .scale .choice { flex: 1; flex-direction: column; align-items: center; border: 1px solid #666; }
.e .ends { display: flex; justify-content: space-between; }
.e form { margin-top: 1.5rem; }
.e legend { padding: 0; font-weight: 600; }
`;

function content(consultation) {
  const { closes, minutes, identifier, title, summary, sections } = consultation;
  const section = sections[0];
  return [
    element(
      'p',
      'quiet',
      `Samråd · sista dag ${dayInWords(closes)} · tar ungefär ${minutes} minuter · ${identifier}`,
    ),
    element('h2', '', title.sv),
    ...prose(summary.sv),
    ...['Lättläst', 'Det här kan du påverka', 'Underlag att läsa', 'Kontakt, möten och ansvariga'].map(
      (name) => fold(name),
    ),
    handling(consultation),
    fold('Har du redan svarat?'),
    element(
      'form',
      '',
      element('p', 'quiet', `Steg 1 av ${sections.length + 1}`),
      element('h3', '', section.title.sv),
      ...prose(section.intro.sv),
      ...section.questions.filter(({ showIf }) => !showIf).map(scale),
      element('p', '', element('button', 'main', 'Fortsätt')),
      element('p', 'quiet', 'Inget sparas förrän du skickar.'),
      element('button', '', 'Spara utkast på den här enheten'),
    ),
  ];
}

function fold(name, ...inside) {
  return element('details', 'fold', element('summary', '', name), ...inside);
}

function handling({ notices: { privacy, publicRecord } }) {
  const facts = {
    'Personuppgifts\u00adansvarig': privacy.controller,
    Varför: privacy.purpose,
    'Rättslig grund': privacy.legalBasis,
    'Hur länge': privacy.retention,
    'Dina rättigheter': privacy.rights,
    Dataskyddsombud: privacy.dataProtectionOfficer,
  };
  const list = element(
    'dl',
    '',
    ...Object.entries(facts).flatMap(([name, text]) => [
      element('dt', '', name),
      element('dd', '', ...prose(text.sv)),
    ]),
  );
  const part = fold('Så behandlas det du skickar', ...prose(publicRecord.sv), list);
  part.open = true;
  return part;
}

function scale({ id, text, from, to, lowLabel, highLabel }) {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => {
    const step = from + index;
    const label = step === from ? lowLabel : step === to ? highLabel : undefined;
    return choice(
      id,
      String(step),
      String(step),
      label ? element('span', 'hidden', ` ${step}, ${label.sv}`) : '',
    );
  });
  return element(
    'fieldset',
    '',
    element('legend', '', text.sv),
    element('div', 'scale', ...steps),
    element('div', 'ends quiet', element('span', '', lowLabel.sv), element('span', '', highLabel.sv)),
  );
}
