export { barsOf } from './bars.ts';
export { copyLink, entryDetails } from './entry-details.ts';
export { filterForm } from './filters.ts';
export { nothingHere } from './nothing-here.ts';
export { onwards } from './onwards.ts';
export { wider } from './wider.ts';
export { prose } from '../../../templates/prose.ts';
