import type { Page } from 'playwright-core';

/** What checkers do not see, or do not see inside shadow roots: each fault with where it is. */
export const markupFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const widgets = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('samrad-'),
    );
    const faults: string[] = [];
    const fault = (what: string, element: Element) =>
      faults.push(`${what}: ${element.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 120)}`);
    for (const widget of widgets) {
      const root = widget.shadowRoot;
      if (!root) {
        fault('no open shadow root', widget);
        continue;
      }
      // References do not cross roots, so each must lead to something in its own.
      for (const attribute of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
        for (const element of root.querySelectorAll(`[${attribute}]`)) {
          const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
          if (ids.some((id) => !root.getElementById(id))) fault(`${attribute} leads nowhere`, element);
        }
      }
      for (const radio of root.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
        if (!radio.name || !radio.closest('fieldset')?.querySelector(':scope > legend'))
          fault('a radio without a name, a group and a legend', radio);
      }
      const described = (element: Element | null, part: string) =>
        (element?.getAttribute('aria-describedby') ?? '').split(/\s+/).includes(part);
      for (const error of root.querySelectorAll('.field .error[id]')) {
        const inputs = [
          ...(error.closest('.field')?.querySelectorAll('input:not([type=hidden]), textarea, select') ?? []),
        ];
        if (!inputs.every((input) => described(input, error.id)))
          fault('an error that is not told at each of its inputs', error);
      }
      for (const field of root.querySelectorAll<HTMLInputElement>('input, textarea')) {
        if (field.closest('[aria-hidden=true]')) continue;
        if (field.hasAttribute('placeholder')) fault('a placeholder', field);
        if (field.matches('textarea[maxlength]')) fault('a text that is cut off while it is written', field);
        const isPersonal = field.matches('[type=email], [name$="name"], [name$="email"]');
        if (isPersonal && !field.autocomplete) fault('a personal field without autocomplete', field);
      }
      const status = root.querySelectorAll('[role=status]');
      if (status.length > 1) fault('more than one live region', widget);
      for (const one of root.querySelectorAll('[tabindex]')) {
        if ((one as HTMLElement).tabIndex > 0) fault('an order of its own for the Tab key', one);
      }
    }
    const headings = widgets.flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, [role=heading]') ?? []),
    ]);
    let level = 2;
    for (const heading of headings.filter((one) => one.checkVisibility())) {
      const own = Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));
      if (own > level + 1) fault(`level ${own} after ${level}`, heading);
      level = own;
    }
    return faults;
  });
