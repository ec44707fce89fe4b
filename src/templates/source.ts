import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../contracts/index.ts';
import { localized } from '../i18n/localized.ts';
import { linked } from './linked.ts';

/** The document, and the place in it. */
export const source = ({ document, place, url }: Source, locale: string): TemplateResult =>
  html`${linked(document, url, locale)}${place ? html`, ${localized(place, locale)}` : nothing}`;
