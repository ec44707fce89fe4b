import { html, type TemplateResult } from 'lit';
import type { InitiativeStatus } from '../../../contracts/index.ts';

const circle = 'M8 2a6 6 0 1 1-.01 0z';

/** A shape for each status and for today, as the outline and what fills it: one tells them apart without colour. */
const shapes: Readonly<Record<InitiativeStatus | 'today', readonly [outline: string, fill: string]>> = {
  completed: [circle, circle],
  ongoing: [circle, 'M8 2a6 6 0 0 1 0 12z'],
  planned: [circle, ''],
  idea: ['M8 1.5L14.5 8L8 14.5L1.5 8z', 'M8 6.5a1.5 1.5 0 1 1-.01 0z'],
  paused: [circle, 'M5.5 5h1.75v6h-1.75zM8.75 5h1.75v6h-1.75z'],
  cancelled: ['M3 3l10 10M13 3l-10 10', ''],
  today: ['M0 8h16', ''],
};

export const marker = (status: InitiativeStatus | 'today'): TemplateResult =>
  html`<svg class="marker ${status}" viewBox="0 0 16 16" aria-hidden="true">
    <path class="outline" d=${shapes[status][0]}></path>
    <path d=${shapes[status][1]}></path>
  </svg>`;
