import type { Page } from 'playwright-core';

/** What somebody does who reads about a dialogue and votes: by the names that she sees, in Swedish. */
export interface Reader {
  /** Resolves when the timeline, the areas and the poll that stand on the page are all shown. */
  seesAll(): Promise<void>;
  narrowsTimeline(): Promise<void>;
  /** In either layout. */
  opensArea(): Promise<void>;
  votes(): Promise<void>;
}

export const demoPoll = 'viktigaste-samverkansomradet';

export function readerAt(page: Page): Reader {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  return {
    async seesAll() {
      const shown = {
        'initiative-timeline': page.getByText(/^\d+ insats/),
        'priority-area-explainer': page.locator('samrad-priority-area-explainer').getByText('Lättläst'),
        'feedback-poll': button(/^Rösta/),
      };
      for (const [tag, sign] of Object.entries(shown))
        if ((await page.locator(`samrad-${tag}`).count()) > 0) await sign.first().waitFor();
    },
    async narrowsTimeline() {
      await page.getByText('Sök och filtrera').click();
      await button(/^Pågår/).click();
      await page
        .getByText(/^3 insatser/)
        .first()
        .waitFor();
    },
    async opensArea() {
      const name = 'Universitetssamarbete';
      const explainer = page.locator('samrad-priority-area-explainer');
      await explainer.getByRole('tab', { name }).or(explainer.getByRole('button', { name })).click();
      await explainer.getByText('Utbytet vidgas till forskare').locator('visible=true').waitFor();
    },
    async votes() {
      await page.getByRole('radio', { name: 'Den smarta staden' }).check();
      await button(/^Rösta/).click();
      await page.getByRole('heading', { name: 'Resultat' }).waitFor();
    },
  };
}
