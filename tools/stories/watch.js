/**
 * Runs in the page of each story, before anything else there. `storyChecked` resolves with what is wrong with
 * the story, once it has been rendered and played: `{ faults: [{ check, text }], rules }`.
 */
(() => {
  const patience = 30_000;
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const faults = [];
  const fault = (check, text) => faults.push({ check, text });

  const complain = console.error;
  console.error = (...words) => {
    fault('console', words.map(String).join(' ').split('\n')[0]);
    complain(...words);
  };
  addEventListener('error', ({ message }) => fault('console', message));
  // Where the look for a newer worker comes to nothing, the one that is here goes on.
  const isHarmless = (reason) => /^TypeError: Failed to update a ServiceWorker/.test(String(reason));
  addEventListener('unhandledrejection', ({ reason }) => {
    if (!isHarmless(reason)) fault('console', `Unhandled: ${reason}`);
  });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    fault('policy', `${effectiveDirective} blocked ${blockedURI} of ${sourceFile}:${lineNumber}`),
  );

  // The worker that stands in for the network would leave with this page, just when the next one looks for it.
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation());

  const finished = new Promise((resolve) => {
    setTimeout(resolve, patience, `It was not finished within ${patience / 1000} seconds.`);
    const listen = (channel) => {
      let reason;
      const remember = (error) => (reason = error?.message ?? error?.description ?? String(error));
      for (const event of ['storyErrored', 'storyThrewException', 'playFunctionThrewException'])
        channel.on(event, remember);
      channel.on('storyMissing', () => resolve('There is no such story.'));
      channel.on('storyFinished', ({ status }) =>
        resolve(reason ?? (status === 'success' ? undefined : 'It failed.')),
      );
    };
    // The page gives itself its channel while it loads.
    let channel;
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(given) {
        channel = given;
        listen(given);
      },
    });
  });

  const checked = async () => {
    const trouble = await finished;
    if (trouble) {
      fault('play', trouble.split('\n')[0]);
      return { faults, rules: 0 };
    }
    const { violations, passes } = await axe.run(document, {
      runOnly: rules,
      resultTypes: ['violations', 'passes'],
    });
    for (const { id, help, nodes } of violations) {
      for (const { target, failureSummary } of nodes) {
        const place = target.flat().join(' > ');
        fault(
          'accessibility',
          `${id} (${help}) at ${place}\n      ${failureSummary.replaceAll('\n', '\n      ')}`,
        );
      }
    }
    if (passes.length === 0) fault('accessibility', 'No rule applied: nothing was checked.');
    return { faults, rules: passes.length };
  };
  window.storyChecked = checked().catch((error) => {
    fault('console', `The check itself failed: ${error}`);
    return { faults, rules: 0 };
  });
})();
