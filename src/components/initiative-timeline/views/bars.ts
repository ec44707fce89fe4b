import { html, type TemplateResult } from 'lit';
import { barsBeside, extentOf, type BarPiece } from '../period-bars.ts';
import type { TimelineView } from '../timeline-view.ts';

/** The bars of what goes on beside each row, and of what passes the year or decade that heads it. */
export function barsOf({ rows, today, isNewestFirst }: TimelineView): TemplateResult[] {
  const beside = barsBeside(
    rows.map(({ time }) => extentOf(time, today)),
    isNewestFirst,
  );
  return beside.map(
    (pieces, index) =>
      html`${rows[index]?.heading ? pieces.filter(comesFromAbove).map(passing) : ''}${pieces.map(bar)}`,
  );
}

const comesFromAbove = ({ part }: BarPiece): boolean => part === 'through' || part === 'to';

const passing = ({ lane }: BarPiece): TemplateResult =>
  html`<span class="bar lane-${lane} passing" part="bar" aria-hidden="true"></span>`;

const bar = ({ lane, part, isOpen }: BarPiece): TemplateResult =>
  html`<span class="bar lane-${lane} ${part} ${isOpen ? 'open' : ''}" part="bar" aria-hidden="true"></span>`;
