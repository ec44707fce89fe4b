import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from 'samrad/custom-elements.json';
import 'samrad/define/all';
import '../stories/place.css';
import { inPlace, type Place } from '../stories/place.ts';
import { handlersOf, type Scene } from '../stories/scene.ts';

setCustomElementsManifest(manifest);

async function startWorker() {
  const worker = setupWorker();
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: './mockServiceWorker.js' },
  });
  return worker;
}

const preview: Preview = {
  loaders: [mswLoader(startWorker)],
  beforeEach: ({ msw, parameters }) => {
    localStorage.clear();
    msw.use(...handlersOf((parameters['scene'] ?? {}) as Scene));
  },
  decorators: [(story, { parameters: { place = {} } }) => (place ? inPlace(story, place as Place) : story())],
  parameters: { layout: 'fullscreen', controls: { disable: true }, actions: { disable: true } },
};

export default preview;
