import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const A4_POINTS = /\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/;

describe('the credit file on paper', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  async function one(page) {
    const found = await page.request.get('/api/v1/subjects?limit=1&tier=comprehensive:D&kind=ENTERPRISE');
    return (await found.json()).subjects[0];
  }

  for (const [language, title] of [
    ['zh', '监管对象信用档案'],
    ['en', 'Credit file of a supervised subject'],
  ]) {
    it(`carries date, policy, standing and a source for every number: ${language}`, async () => {
      const page = await browser.page({ colorScheme: 'dark' });
      await page.addInitScript((value) => localStorage.setItem('xinheng.language', value), language);
      await signIn(page, 'officer');
      const subject = await one(page);
      await page.goto(`/console/subjects/${subject.id}`);
      await page.getByRole('link', { name: language === 'zh' ? '打印' : 'Print', exact: true }).click();
      const sheet = page.getByRole('article');
      await sheet.getByText(title).waitFor();
      const said = await sheet.locator('header dl').innerText();
      const status = await (await page.request.get('/api/v1/status')).json();
      assert.ok(said.includes(TODAY) && said.includes(status.policyVersion), said);
      for (const table of await sheet.locator('section').filter({ has: page.locator('th.number') }).all()) {
        for (const row of await table.locator('tbody tr').all()) {
          assert.ok((await row.locator('.source').allInnerTexts()).some((text) => text.trim()), await row.innerText());
        }
      }
      assert.equal(await page.getByRole('navigation').count(), 1, 'the tools alone, which are not printed');
      await accessible(page);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.tools').isVisible(), false);
      await picture(page, `sheet-${language}`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.match(pdf.toString('latin1'), A4_POINTS);
      noFaults(page);
    });
  }

  it('is what the browser’s own print command prints on a subject’s page', async () => {
    const page = await browser.page();
    await page.addInitScript(() => {
      globalThis.printed = [];
      globalThis.print = () => globalThis.printed.push(document.querySelector('article.sheet')?.innerText ?? '');
    });
    await signIn(page, 'officer');
    const subject = await one(page);
    await page.goto(`/console/subjects/${subject.id}`);
    await page.getByRole('heading', { level: 1, name: subject.name }).waitFor();
    await page.keyboard.press('Control+p');
    await page.waitForFunction(() => globalThis.printed.length > 0);
    const [printed] = await page.evaluate(() => globalThis.printed);
    assert.ok(printed.includes(subject.name) && printed.includes('检查强度与理由'), printed);
    noFaults(page);
  });
});
