import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { LogEntry } from '../app.ts';

/** Seconds. What people notice, and where the targets lie. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

const nanoseconds = 1e9;

/** What is counted of one kind of request. */
interface Counted {
  readonly labels: string;
  readonly buckets: number[];
  count: number;
  seconds: number;
}

/** A value that is asked for when somebody reads the metrics. Nothing where it cannot be told. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly read: () => number | undefined | Promise<number | undefined>;
}

/**
 * How the server does, in Prometheus' text format 0.0.4. Labels are the method, the pattern of the route and the
 * status: there are as many series as the code has routes, and none of them tells of anybody.
 */
export class Metrics {
  readonly #requests = new Map<string, Counted>();
  readonly #problems = new Map<string, number>();
  readonly #gauges: readonly Gauge[];
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });

  constructor(gauges: readonly Gauge[] = []) {
    this.#gauges = gauges;
    this.#delay.enable();
  }

  observe({ method, route, status, ms, problem }: LogEntry): void {
    const counted = this.#counted(knownMethods.has(method) ? method : 'other', route, status);
    const seconds = ms / 1000;
    counted.count++;
    counted.seconds += seconds;
    const bucket = bounds.findIndex((bound) => seconds <= bound);
    if (bucket >= 0) counted.buckets[bucket] = (counted.buckets[bucket] ?? 0) + 1;
    if (problem) this.#problems.set(problem, (this.#problems.get(problem) ?? 0) + 1);
  }

  async text(): Promise<string> {
    const memory = process.memoryUsage();
    const lag = this.#delay.percentile(99) / nanoseconds;
    this.#delay.reset();
    const cpu = process.cpuUsage();
    const lines = [
      ...this.#requestLines(),
      ...head(
        'samrad_problems_total',
        'counter',
        'Requests that were refused or failed, by the problem told',
      ),
      ...[...this.#problems].map(([name, count]) => `samrad_problems_total{problem="${name}"} ${count}`),
      ...single('process_cpu_seconds_total', 'counter', 'Processor time', (cpu.user + cpu.system) / 1e6),
      ...single('process_resident_memory_bytes', 'gauge', 'Memory', memory.rss),
      ...single('nodejs_heap_size_used_bytes', 'gauge', 'Memory of objects', memory.heapUsed),
      ...single(
        'process_start_time_seconds',
        'gauge',
        'When the process started, since 1970',
        Math.round(performance.timeOrigin) / 1000,
      ),
      ...single(
        'nodejs_eventloop_lag_p99_seconds',
        'gauge',
        'Delay of turns since the last reading',
        lag || 0,
      ),
      ...(await Promise.all(this.#gauges.map(gaugeLines))).flat(),
    ];
    return `${lines.join('\n')}\n`;
  }

  #counted(method: string, route: string, status: number): Counted {
    const labels = `method="${method}",route="${route}",status="${status}"`;
    const counted = this.#requests.get(labels) ?? {
      labels,
      buckets: bounds.map(() => 0),
      count: 0,
      seconds: 0,
    };
    this.#requests.set(labels, counted);
    return counted;
  }

  #requestLines(): string[] {
    const name = 'samrad_request_duration_seconds';
    return [
      ...head(name, 'histogram', 'Time from a request to its answer'),
      ...[...this.#requests.values()].flatMap(({ labels, buckets, count, seconds }) => {
        let sum = 0;
        return [
          ...bounds.map((bound, i) => `${name}_bucket{${labels},le="${bound}"} ${(sum += buckets[i] ?? 0)}`),
          `${name}_bucket{${labels},le="+Inf"} ${count}`,
          `${name}_sum{${labels}} ${seconds}`,
          `${name}_count{${labels}} ${count}`,
        ];
      }),
    ];
  }
}

/** Anybody can send any method; each would be a series of its own. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

const head = (name: string, type: string, help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

const single = (name: string, type: string, help: string, value: number): string[] => [
  ...head(name, type, help),
  `${name} ${value}`,
];

async function gaugeLines({ name, help, read }: Gauge): Promise<string[]> {
  const value = await read();
  return value === undefined ? [] : single(name, 'gauge', help, value);
}
