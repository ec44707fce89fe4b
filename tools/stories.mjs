/**
 * `node tools/stories.mjs [--engine=chromium|firefox|webkit] [--only=part-of-an-id] [--folder=storybook-static]`: opens every
 * built story, waits until it has been played, and fails where axe finds anything, where the page complains or
 * breaks its policy, or where a canary is not found out. The canaries are in every run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openChromium } from './stories/chromium.mjs';
import { openFirefox } from './stories/firefox.mjs';
import { serveStories } from './stories/site.mjs';
import { openWebKit } from './stories/webkit.mjs';

/** Tabs side by side. */
const width = 2;
const canaryTag = 'must-fail-';
/** So many pages that do not open mean that none will. */
const enough = 5;

const engines = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };
const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: 'storybook-static' },
  },
});
const { engine, only, folder } = values;
if (!(engine in engines)) throw new Error(`--engine is one of ${Object.keys(engines).join(', ')}.`);

const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));
const stories = Object.values(entries).filter(
  (entry) => entry.type === 'story' && (entry.id.includes(only) || canaryOf(entry)),
);
const canaries = stories.filter(canaryOf).length;
if (canaries === 0) throw new Error('There is no canary among the stories: what holds would prove nothing.');

// Whoever breaks the run off shall not be left with its browsers.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const site = await serveStories(folder);
const browser = await engines[engine]();
const faulty = [];
let rules = 0;
let lost = 0;
const waiting = [...stories];
try {
  await Promise.all(Array.from({ length: width }, checkStories));
} finally {
  await browser.close();
  site.close();
}

for (const { story, faults } of faulty) {
  console.error(`✖ ${story.id}`);
  for (const { check, text } of faults) console.error(`    ${check}: ${text}`);
}
const counts = { passed: stories.length - faulty.length, failed: faulty.length };
console.log(
  `${counts.passed} of ${stories.length} stories hold in ${engine}, ${canaries} canaries among them; ${rules} rules passed`,
);
if (process.env.SAMRAD_COUNTS) writeFileSync(process.env.SAMRAD_COUNTS, JSON.stringify(counts));
process.exitCode = counts.failed > 0 || rules === 0 ? 1 : 0;

async function checkStories() {
  let tab = await browser.openTab();
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    let found;
    try {
      found = await tab.check(`${site.url}/iframe.html?viewMode=story&id=${story.id}`);
    } catch (error) {
      // A page that hangs or crashes is a fault of its story; the next one gets a tab of its own.
      found = { faults: [{ check: 'browser', text: error.message }], rules: 0 };
      lost += 1;
      if (lost === enough) throw new Error(`${enough} stories did not open in ${engine}.`, { cause: error });
      tab = await browser.openTab();
    }
    rules += found.rules;
    const faults = judged(story, found.faults);
    if (faults.length > 0) faulty.push({ story, faults });
  }
}

/** A canary is wrong on purpose: its fault is that the check it is tagged with says nothing. */
function judged(story, faults) {
  const check = canaryOf(story);
  if (!check) return faults;
  return faults.some((one) => one.check === check)
    ? []
    : [{ check, text: 'The canary was not found out, so this check proves nothing.' }];
}

/** The check that must find it out. */
function canaryOf({ tags }) {
  return tags.find((tag) => tag.startsWith(canaryTag))?.slice(canaryTag.length);
}
