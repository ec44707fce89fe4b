import { html, type TemplateResult } from 'lit';
import { timeInWords } from '../../../templates/time-words.ts';
import type { EdtfTime } from '../../../time/index.ts';
import type { TimelineView } from '../timeline-view.ts';

/** A time in words; as `<time>` where it is one that machines can read: a decade and a period are not (HTML, 4.5.14). */
export function when(time: EdtfTime, { wording, today }: TimelineView): string | TemplateResult {
  const words = timeInWords(time, wording, today);
  const { start } = time;
  if (time.isRange || !start || start.precision === 'decade') return words;
  const length = { year: 4, month: 7, day: 10 }[start.precision];
  return html`<time datetime=${start.first.slice(0, length)}>${words}</time>`;
}
