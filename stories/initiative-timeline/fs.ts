import type { Meta } from '@storybook/web-components-vite';
import { manyInitiatives } from '../../test/components/initiative-timeline/example-dialogue.ts';
import { example, timelineScene, when, type TimelineArgs, type TimelineStory } from './example-timeline.ts';

const meta: Meta<TimelineArgs> = { ...example, title: 'Initiative timeline/Filtering' };
export default meta;

const openFilters = when((resident) => resident.open('Sök och filtrera'));

export const Filters = openFilters;

export const FiltersInANarrowPlace: TimelineStory = {
  ...openFilters,
  parameters: { place: { narrow: true } },
};

export const FiltersInTheDark: TimelineStory = { ...openFilters, parameters: { place: { scheme: 'dark' } } };

export const FilteredByThePage = when((resident) => resident.sees('Filter: Näringsliv'), {
  args: { area: 'naringsliv' },
});

export const FilteredInANarrowPlace: TimelineStory = {
  ...FilteredByThePage,
  parameters: { place: { narrow: true } },
};

export const Ongoing = when(async (resident) => {
  await resident.open('Sök och filtrera');
  await resident.press(/^Pågår/);
  await resident.sees('1 insats');
});

export const Searched = when(async (resident) => {
  await resident.open('Sök och filtrera');
  await resident.write('Sök på ord', 'elev');
  await resident.sees('1 insats');
});

/** The words stand in a milestone alone: what was found is folded out. */
export const FoundInside = when(async (resident) => {
  await resident.open('Sök och filtrera');
  await resident.write('Sök på ord', 'första resan');
  await resident.sees('februari 1988');
});

export const NoneFound = when(async (resident) => {
  await resident.open('Sök och filtrera');
  await resident.write('Sök på ord', 'rymdfärd');
  await resident.sees('Inget passar det du har valt');
});

export const WrongPeriod = when(async (resident) => {
  await resident.open('Sök och filtrera');
  await resident.write('Från och med år', 'förr');
  await resident.sees('Skriv ett årtal med fyra siffror');
});

/** A link to one initiative opened the page: the list begins there. */
export const DeepLink = when((resident) => resident.sees('Visa hela tidslinjen'), {
  parameters: { scene: timelineScene({ initiatives: manyInitiatives(300) }) },
  beforeEach: () => {
    history.replaceState(history.state, '', '#samrad-nr-200');
    return () => history.replaceState(history.state, '', ' ');
  },
});

/** The page shows one area, and the link leads to an initiative of another. */
export const DeepLinkPastTheFilters = when((resident) => resident.sees('7 insatser'), {
  args: { area: 'skola' },
  beforeEach: () => {
    history.replaceState(history.state, '', '#samrad-massa');
    return () => history.replaceState(history.state, '', ' ');
  },
});
