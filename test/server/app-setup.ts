import { createContent } from '../../src/backend/content.ts';
import { createMemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { createApp, type AppOptions, type LogEntry } from '../../src/server/app.ts';
import {
  exampleConsultation,
  exampleDialogue,
  examplePoll,
  exampleTimes,
} from '../support/example-consultation.ts';

/** The app over the example content, a clock to set, and what it logged. */
export function setUpApp(options: AppOptions = {}) {
  const clock = { now: exampleTimes.during };
  const content = createContent({
    consultations: [exampleConsultation, { ...exampleConsultation, id: 'utkast', stage: 'draft' }],
    polls: [examplePoll],
    dialogues: [exampleDialogue],
  });
  const backend = createMemoryBackend(content, { now: () => clock.now });
  const log: LogEntry[] = [];
  const app = createApp(backend, { log: (entry) => log.push(entry), ...options });
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    app.fetch(new Request(`http://samrad.test${path}`, init));
  return { backend, clock, log, ask };
}

export const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
