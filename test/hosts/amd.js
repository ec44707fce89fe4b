// What a page with RequireJS and jQuery has: a global `define` that takes no anonymous module from a plain
// script, CommonJS leftovers, and a `$`.
window.host = { calls: [] };
window.define = (...given) => {
  window.host.calls.push(given);
  throw new Error('Mismatched anonymous define() module');
};
window.define.amd = { jQuery: true };
window.module = { exports: {} };
window.exports = window.module.exports;
window.$ = window.jQuery = () => window.host;
