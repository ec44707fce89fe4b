export { areaContent } from './area-content.ts';
export { easyReadSwitch } from './easy-read-switch.ts';
export { readingBody } from './reading-body.ts';
export { standingInWords } from './standing-words.ts';
