function content({ question, intro, options, closes }) {
  const rows = options.map(({ id, text }) => choice('poll', id, text.sv));
  const form = element(
    'form',
    '',
    element('fieldset', '', element('legend', 'hidden', question.sv), ...rows),
    element('p', '', button()),
    element('p', 'quiet', `Öppen till och med ${dayInWords(closes)}`),
    element('p', 'quiet', 'Resultatet visas för den som har röstat.'),
  );
  return [element('h2', '', question.sv), ...prose(intro.sv), form];
}

function button() {
  const hint = element('small', '', 'Kvittot sparas i den här webbläsaren.');
  return element('button', 'main', 'Rösta', element('span', 'hidden', '. '), element('br'), hint);
}
