import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Playwright } from '@siteimprove/alfa-playwright';
import rules from '@siteimprove/alfa-rules';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What a checker says of a page: which rules it breaks and where, and how often one held. */
export interface Verdict {
  readonly violations: readonly string[];
  readonly passed: number;
}

const { resolve } = createRequire(import.meta.url);
const axe = await readFile(resolve('axe-core/axe.min.js'), 'utf8');
const ibm = await readFile(resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** For the option `prepare` of a visit, together with `bypassCSP`: the checkers come with the page. */
export async function bringCheckers(page: Page): Promise<void> {
  await page.addInitScript({ content: axe });
  await page.addInitScript({ content: `${ibm}; window.ace = ace;` });
}

interface IbmReport {
  readonly results: readonly {
    readonly ruleId: string;
    readonly value: readonly [kind: string, outcome: string];
    readonly message: string;
    readonly snippet: string;
    readonly node?: Node;
  }[];
}

interface CheckedWindow {
  readonly axe: { run(root: Document, options: RunOptions): Promise<AxeResults> };
  readonly ace: {
    readonly Checker: new () => { check(root: Document, rules: string[]): Promise<IbmReport> };
  };
}

/** Where colours are forced, axe still reads those that the page had wished for: there the contrast is the system's. */
async function askAxe(page: Page): Promise<Verdict> {
  const { violations, passes } = await page.evaluate(() => {
    const hasOwnColours = !matchMedia('(forced-colors: active)').matches;
    return (window as unknown as CheckedWindow).axe.run(document, {
      rules: { 'color-contrast': { enabled: hasOwnColours } },
    });
  });
  return {
    violations: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
    passed: passes.length,
  };
}

/**
 * What IBM calls potential, or a recommendation, is for a person to judge: only what fails a requirement is taken.
 * It does not find a label that stands in the same shadow root, so the browser is asked for that; and it takes fields of
 * one name in different shadow roots for one group.
 */
const askIbm = (page: Page): Promise<Verdict> =>
  page.evaluate(async () => {
    const { ace } = window as unknown as CheckedWindow;
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    const isLabelled = (node: Node | undefined) => !!(node as Partial<HTMLInputElement>).labels?.length;
    return {
      violations: results
        .filter(({ value }) => value.join() === 'VIOLATION,FAIL')
        .filter(({ ruleId, node }) => ruleId !== 'input_label_exists' || !isLabelled(node))
        .filter(
          ({ ruleId, node }) => ruleId !== 'input_checkboxes_grouped' || node?.getRootNode() === document,
        )
        .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet.slice(0, 160)}`),
      passed: results.filter(({ value: [, outcome] }) => outcome === 'PASS').length,
    };
  });

/** Rules of WCAG level AAA: targets of 44 px, and how running text is set, which is the host's to choose. */
const beyondAA = ['r111', 'r71', 'r72', 'r73', 'r74', 'r80', 'r85', 'r63', 'r66'];

const alfaRules = [...rules].filter(({ uri }) => !beyondAA.some((rule) => uri.endsWith(`/sia-${rule}`)));

/** A fold is a group of fields to Alfa, which looks for a name. Its summary says what is in it; a name would be read twice. */
const isNamedBySummary = (rule: string, target: unknown): boolean =>
  rule.endsWith('/sia-r60') && String(target).startsWith('<details');

async function askAlfa(page: Page): Promise<Verdict> {
  const document = await page.evaluateHandle(() => window.document);
  // The adapter names the handle's type by the big package; it is the same one.
  const tree = await Playwright.toPage(document as never);
  const outcomes = [...(await Audit.of(tree, alfaRules).evaluate())];
  const failed = outcomes.filter(
    ({ outcome, rule, target }) => outcome === Outcome.Value.Failed && !isNamedBySummary(rule.uri, target),
  );
  return {
    violations: failed.map(
      ({ rule, target }) => `${rule.uri}: ${String(target).replaceAll(/\s+/g, ' ').slice(0, 200)}`,
    ),
    passed: outcomes.filter(({ outcome }) => outcome === Outcome.Value.Passed).length,
  };
}

/** Checkers that were made by different people, and find different things. */
export const checkers = { axe: askAxe, ibm: askIbm, alfa: askAlfa };
