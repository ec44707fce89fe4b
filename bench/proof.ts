import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { solveInSlices } from '../src/controllers/proof-solver.ts';
import { Challenges } from '../src/server/guard/challenges.ts';
import { chromiumFlags, chromiumPath } from '../tools/chromium.mjs';
import { median, type Figure } from './figure.ts';
import { hostPage, servePages } from './pages.ts';
import { openSlowPage } from './slow-page.ts';

/** Puzzles are a lottery: of so many the median is known to a tenth or so. */
const rounds = 25;
const checks = 2_000;
const target = 'polls/viktigast';
const solver = '/controllers/proof-solver.js';
const sources = [
  'controllers/proof-solver',
  'proof/challenge',
  'proof/index',
  'proof/puzzle',
  'proof/sha-256',
];

/** How long a reader's browser works for a vote, and the server for looking at what it found. */
export async function proofs(): Promise<Figure[]> {
  const challenges = new Challenges(randomBytes(32));
  const pages = await servePages({
    '/': hostPage(''),
    ...Object.fromEntries(sources.map((name) => [`/${name}.js`, scriptOf(name)])),
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  const figure = (name: string, unit: string, measured: number): Figure => ({
    name,
    unit,
    measured,
    floor: undefined,
  });
  try {
    const page = await browser.newPage();
    const slow = await openSlowPage(browser);
    const usual = await solvedIn(page, pages.url, challenges);
    const slowed = await solvedIn(slow.page, pages.url, challenges);
    const checked = await checkedIn(challenges);
    return [
      figure('a proof of work, solved in a page', 'ms', median(usual)),
      figure('a proof of work, processor 4 times slower', 'ms', median(slowed)),
      figure('  nine in ten of those within', 'ms', ninth(slowed)),
      figure('a proof of work, checked by the server', 'ms', checked),
    ];
  } finally {
    await browser.close();
    await pages.stop();
  }
}

/** Milliseconds of each round, in a page whose site allows no worker: most embeds are of another origin. */
async function solvedIn(page: Page, url: string, challenges: Challenges): Promise<number[]> {
  await page.goto(url);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const asked = [solver, challenges.issue(target, 'read', 0), `key-${round}`] as const;
    times.push(
      await page.evaluate(async ([solver, challenge, key]) => {
        const { solveInSlices } = (await import(
          solver
        )) as typeof import('../src/controllers/proof-solver.ts');
        const start = performance.now();
        await solveInSlices(challenge, key);
        return performance.now() - start;
      }, asked),
    );
  }
  return times;
}

/** Milliseconds of processor time for one. */
async function checkedIn(challenges: Challenges): Promise<number> {
  const proof = await solveInSlices(challenges.issue(target, 'read', 0), 'key');
  const start = process.cpuUsage();
  for (let i = 0; i < checks; i++) {
    const fault = challenges.faultOf(proof, target, 'key', 60_000);
    if (fault) throw new Error(`a right proof is ${fault}`);
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / checks;
}

const ninth = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? NaN;

/** A module as a browser takes it. */
const scriptOf = (name: string): string =>
  stripTypeScriptTypes(readFileSync(`src/${name}.ts`, 'utf8')).replaceAll(/(from '[^']+)\.ts'/g, "$1.js'");
