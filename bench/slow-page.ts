import type { Browser, CDPSession, Page } from 'playwright-core';

/** How much slower than this machine a reader's own is. */
const slowdown = 4;

/** Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

export interface SlowPage {
  readonly page: Page;
  /** What an action costs the page: its longest task, in milliseconds of processor time, so that a busy machine does not lengthen it. */
  longestTask(action: () => Promise<unknown>): Promise<number>;
  /** How far things moved that nobody had moved, as Chromium scores it (CLS). */
  shift(): Promise<number>;
  close(): Promise<void>;
}

/** A page in a profile of its own, on a processor and, where asked for, on a network of another kind. */
export async function openSlowPage(
  browser: Browser,
  { network = false, width = 1280 } = {},
): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'sv-SE' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network) await session.send('Network.emulateNetworkConditions', slow4g);
  await page.addInitScript(countShifts);
  return {
    page,
    longestTask: (action) => longestTask(session, action),
    shift: () => page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts),
    close: () => context.close(),
  };
}

function countShifts(): void {
  const counted = globalThis as unknown as { shifts: number };
  counted.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) counted.shifts += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

async function longestTask(session: CDPSession, action: () => Promise<unknown>): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'] },
  });
  await action();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}.${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid}.${tid}`));
  if (tasks.length === 0) throw new Error('the trace has no tasks: nothing was measured');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}
