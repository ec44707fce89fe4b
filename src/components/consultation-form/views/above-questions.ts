import { html, type TemplateResult } from 'lit';
import type { AnsweringView } from '../form-view.ts';
import { lateNotice } from './late-notice.ts';
import { restoredNotice } from './restored-notice.ts';

/** What is said above the questions; and on paper, all of them in place of those of one step. */
export const aboveQuestions = (view: AnsweringView): TemplateResult =>
  html`${restoredNotice(view)} ${lateNotice(view)} ${view.answering.printing?.whole(view)}`;
