/** What is folded away at first, in a chunk of its own: it comes when the list is seen. */
export { entryDetails } from './views/entry-details.ts';
export { filterForm, filtersInWords } from './views/filters.ts';
