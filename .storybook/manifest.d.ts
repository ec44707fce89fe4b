/** Made from the sources by the plugin in `vite.config.ts`. */
declare module 'samrad/custom-elements.json' {
  const manifest: import('../tools/manifest/manifest.mjs').Manifest;
  export default manifest;
}
