import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './browser.ts';
import { startDemo } from './demo-server.ts';
import { startHostSite, strictPolicy } from './host-site.ts';
import { answerLongForm, residentAt } from './resident.ts';
import { readerAt } from './reader.ts';
import { witness } from './witness.ts';

const visit = await openBrowser();
const demo = await startDemo();
const host = await startHostSite(demo.url);

test('works in a strict page of another origin, from the first question to the receipt and back', async () => {
  const seen = witness();
  const page = await visit(`${host}/strict.html`, { prepare: seen.prepare });
  const resident = residentAt(page);
  await resident.press('Fortsätt');
  await resident.sees('Ett svar behöver ses över');
  await answerLongForm(resident, 'Ring 640823-3234');
  await resident.sees('Det ser ut som ett personnummer.');
  await page.context().setOffline(true);
  await resident.press('Skicka svaret');
  await Promise.all([page.waitForEvent('download'), resident.press('Ladda ner svaren')]);
  await page.context().setOffline(false);
  const complaintsOffline = seen.complaints.splice(0);
  assert.ok(
    complaintsOffline.every((one) => one.includes('ERR_INTERNET_DISCONNECTED')),
    complaintsOffline.join(),
  );
  await resident.press('Skicka svaret');
  const receipt = await resident.receipt();
  await resident.press('Klar, töm formuläret');
  await page.getByText('Har du redan svarat?').click();
  await resident.write('Ditt kvitto', receipt);
  await resident.press('Visa mitt svar');
  await resident.sees('Mottaget');
  await resident.press('Ta tillbaka svaret');
  await resident.press('Ja, radera svaret');
  await resident.sees('tillbakataget och raderat');
  assert.deepEqual(seen.complaints, []);
});

test('works in a strict page of another origin for those who read and vote', async () => {
  const seen = witness();
  const page = await visit(`${host}/widgets.html`, { prepare: seen.prepare });
  const reader = readerAt(page);
  await reader.seesAll();
  await reader.narrowsTimeline();
  await reader.opensArea();
  await reader.votes();
  await page.reload();
  await page.getByText('Du har redan röstat').first().waitFor();
  assert.deepEqual(seen.complaints, []);
});

test('hears of a violation, if there is one', async () => {
  const seen = witness();
  const page = await visit(`${host}/strict.html`, { prepare: seen.prepare });
  const said = page.waitForEvent('console', (message) => message.text().includes('img-src'));
  await page.evaluate(() => {
    const red = document.createElement('p');
    red.setAttribute('style', 'color: red');
    document.body.append(red, Object.assign(new Image(), { src: '/foreign.png' }));
  });
  await said;
  assert.match(seen.complaints.join('\n'), /style-src[^]*img-src/);
  const { headers } = await fetch(`${host}/strict.html`);
  assert.equal(headers.get('content-security-policy'), strictPolicy(demo.url));
});
