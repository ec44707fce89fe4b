import type { TemplateResult } from 'lit';
import { loadFailed, loading } from '../../../templates/loading.ts';
import type { ExplainerView } from '../explainer-view.ts';

/** In place of what there is to read, until its code is here. */
export const awaited = ({ lazy, wording, headingLevel }: ExplainerView): TemplateResult =>
  lazy.error ? loadFailed(lazy.error, wording, headingLevel + 1, () => void lazy.fetch()) : loading(wording);
