import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from './browser.ts';
import { startCuttingProxy } from './cutting-proxy.ts';
import { startDemo } from './demo-server.ts';
import { fillInAndReview, residentAt, shortForm } from './resident.ts';

const visit = await openBrowser();
const demo = await startDemo();
const proxy = await startCuttingProxy(demo.port);

async function setup(worry: string) {
  const resident = residentAt(await visit(proxy.url + shortForm.path));
  await fillInAndReview(resident, worry);
  const stored = async () =>
    (await demo.exported(shortForm.id)).filter((answers) => answers['oro'] === worry).length;
  return { resident, stored };
}

const receiptIn = (answer: string) => /"receipt":"([^"]+)"/.exec(answer)?.[1];

test('gets the original receipt when the line breaks between the write and the answer', async () => {
  const { resident, stored } = await setup('Linjen bryts');
  const receipts: (string | undefined)[] = [];
  proxy.cut((answer) => receipts.push(receiptIn(answer)));
  await resident.press('Skicka svaret');
  await resident.sees('Vi får ingen kontakt');
  await resident.sees('Det du har skrivit finns kvar här.');
  assert.equal(await stored(), 1, 'it was written');

  await resident.press('Skicka svaret');
  await resident.sees('Vi får ingen kontakt');
  proxy.heal();
  await resident.press('Skicka svaret');
  const receipt = await resident.receipt();
  assert.ok(receipts.length >= 2, 'the answer was cut off each time');
  for (const lost of receipts) assert.equal(lost, receipt);
  assert.equal(await stored(), 1);
});

test('replaces what was written when the line broke, if she changed it before she tried again', async () => {
  const { resident, stored } = await setup('Första lydelsen');
  proxy.cut(() => {});
  await resident.press('Skicka svaret');
  await resident.sees('Vi får ingen kontakt');
  proxy.heal();
  await resident.press('Tillbaka');
  await resident.write('Är det något som oroar dig?', 'Andra lydelsen');
  await resident.press('Granska svaret');
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
  assert.equal(await stored(), 0);
  const worries = (await demo.exported(shortForm.id)).map((answers) => answers['oro']);
  assert.equal(worries.filter((worry) => worry === 'Andra lydelsen').length, 1);
});

test('gets the original receipt when the server is killed between the write and the answer', async () => {
  const { resident, stored } = await setup('Dödad efter');
  const receipts: (string | undefined)[] = [];
  let killed: Promise<void> | undefined;
  proxy.cut((answer) => {
    receipts.push(receiptIn(answer));
    killed = demo.kill();
  });
  await resident.press('Skicka svaret');
  await resident.sees('Vi får ingen kontakt');
  await killed;
  proxy.heal();
  await demo.start();
  await resident.press('Skicka svaret');
  assert.deepEqual(receipts, [await resident.receipt()]);
  assert.equal(await stored(), 1);
});

test('is stored once when the server is killed before it could write', async () => {
  const { resident, stored } = await setup('Dödad före');
  await demo.kill();
  await resident.press('Skicka svaret');
  await resident.sees('Vi får ingen kontakt');
  assert.equal(await stored(), 0);
  await demo.start();
  await resident.press('Skicka svaret');
  await resident.sees('Tack! Ditt svar är mottaget');
  assert.equal(await stored(), 1);
});
