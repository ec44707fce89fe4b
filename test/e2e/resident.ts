import type { Page } from 'playwright-core';

/** What somebody does in a form: by the names that she sees. */
export interface Resident {
  readonly page: Page;
  choose(question: string, option: string): Promise<void>;
  write(question: string, text: string): Promise<void>;
  press(button: string | RegExp): Promise<void>;
  /** Resolves when it is on the page. */
  sees(text: string): Promise<void>;
  /** What is on show at the moment, in the form and around it. */
  text(): Promise<string>;
  /** The code on the receipt, when it comes. */
  receipt(): Promise<string>;
}

export function residentAt(page: Page): Resident {
  const group = (name: string) =>
    page.getByRole('radiogroup', { name }).or(page.getByRole('group', { name, exact: true }));
  return {
    page,
    choose: (question, option) =>
      group(question)
        .getByText(option, { exact: true })
        .click({ position: { x: 5, y: 5 } }),
    write: (question, text) => page.getByRole('textbox', { name: question }).fill(text),
    press: (name) => page.getByRole('button', { name }).first().click(),
    sees: (text) => page.getByText(text).locator('visible=true').first().waitFor(),
    text: () => page.locator('samrad-consultation-form').evaluate(shownText),
    receipt: async () => (await page.locator('[part~=receipt-code]').innerText()).trim(),
  };
}

/** The demo's short enquiry: one page, four questions. `Är det något som oroar dig?` tells one answer from another. */
export const shortForm = { id: 'elevutbyte', path: '/kommun/elevutbyte/' } as const;

/** The demo's long consultation: six steps, nearly every type of question. */
export const longForm = { id: 'ny-samverkansoverenskommelse', path: '/kommun/samrad/svara/' } as const;

/** Fills in the short form. */
export async function fillIn(resident: Resident, worry: string): Promise<void> {
  await resident.choose('Vem är du?', 'Elev');
  await resident.write('Är det något som oroar dig?', worry);
}

/** Fills in the short form and looks it over; the next thing to press is `Skicka svaret`. */
export async function fillInAndReview(resident: Resident, worry: string): Promise<void> {
  await fillIn(resident, worry);
  await resident.press('Granska svaret');
  await resident.sees('Granska ditt svar');
}

function shownText(form: Element): string {
  return [...(form.shadowRoot?.querySelectorAll<HTMLElement>('section') ?? [])]
    .map(({ innerText }) => innerText)
    .join('\n');
}

/** Answers the long form, with the ranking and the matrix, up to the review. */
export async function answerLongForm(
  { choose, press, write, sees, page }: Resident,
  more: string,
): Promise<void> {
  await choose('Hur väl känner du till samarbetet?', '4');
  await choose('Hur tycker du att samarbetet fungerar?', 'Ganska dåligt');
  await write('Vad behöver bli bättre?', 'Fler borde få veta vad som görs.');
  await press('Fortsätt');
  await sees('Steg 2 av 6');
  await press('Välj som nummer 1: Den smarta staden');
  await press('Välj som nummer 2: Utbyte inom skolan');
  await press('Flytta upp Utbyte inom skolan');
  await page.getByRole('radiogroup', { name: 'Universitetssamarbete' }).getByText('Högre').click();
  await press('Fortsätt');
  await sees('Steg 3 av 6');
  await press('Fortsätt');
  await sees('Steg 4 av 6');
  await choose('Tillstyrker du förslaget?', 'Tillstyrker');
  await write('Är det något mer du vill säga?', more);
  await press('Fortsätt');
  await sees('Steg 5 av 6');
  await press('Fortsätt');
  await sees('Steg 6 av 6');
  await choose('Vem är det som svarar?', 'Privatperson');
  await write('Ditt namn', 'Kim Exempel');
  await press('Granska svaret');
  await sees('Granska ditt svar');
}
