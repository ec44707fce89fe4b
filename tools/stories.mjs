/**
 * `node tools/stories.mjs [--engine=chromium|firefox|webkit] [--only=part-of-an-id]`: opens every built story, waits until it
 * has been played, and fails where axe finds anything, where the page complains or breaks its policy, or where
 * a canary is not found out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openChromium } from './stories/chromium.mjs';
import { openFirefox } from './stories/firefox.mjs';
import { serveStories } from './stories/site.mjs';
import { openWebKit } from './stories/webkit.mjs';

const folder = 'storybook-static';
/** Tabs side by side. */
const width = 2;

const engines = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };
const { values } = parseArgs({
  options: { engine: { type: 'string', default: 'chromium' }, only: { type: 'string', default: '' } },
});

const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(values.only));

const site = await serveStories(folder);
const browser = await engines[values.engine]();
const faulty = [];
let rules = 0;
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
console.log(`${counts.passed} of ${stories.length} stories hold in ${values.engine}; ${rules} rules passed`);
if (process.env.SAMRAD_COUNTS) writeFileSync(process.env.SAMRAD_COUNTS, JSON.stringify(counts));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

async function checkStories() {
  const tab = await browser.openTab();
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    const found = await tab.check(`${site.url}/iframe.html?viewMode=story&id=${story.id}`);
    rules += found.rules;
    const faults = judged(story, found.faults);
    if (faults.length > 0) faulty.push({ story, faults });
  }
}

/** A canary is wrong on purpose: its fault is that the check it is tagged with says nothing. */
function judged({ tags }, faults) {
  const check = tags.find((tag) => tag.startsWith('must-fail-'))?.slice('must-fail-'.length);
  if (!check) return faults;
  return faults.some((one) => one.check === check)
    ? []
    : [{ check, text: 'The canary was not found out, so this check proves nothing.' }];
}
