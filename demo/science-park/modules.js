/*
 * What an older site brings along: a global `define`, as from RequireJS. A script that took it for its own
 * would meet this error instead of starting.
 */
window.define = function define(name) {
  if (typeof name !== 'string') throw new Error('Mismatched anonymous define() module');
};
window.define.amd = { jQuery: true };
