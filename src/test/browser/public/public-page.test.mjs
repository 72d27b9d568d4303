// The public page as anybody sees it: found by name and by code, in both languages, with and without scripts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Browser, accessible, noFaults, picture } from '../support/browser.mjs';

const SERVICE = process.env.XINHENG_SERVICE;
let browser;
let record;

before(async () => {
  browser = await Browser.open();
  record = await published();
});
after(() => browser.close());

/** A record that is public; the service publishes its county's soon after it started. */
async function published() {
  for (let i = 0; i < 120; i++) {
    const { records } = await (await fetch(`${SERVICE}/public/v1/records?limit=1`)).json();
    if (records.length > 0) {
      return records[0];
    }
    await new Promise((later) => setTimeout(later, 500));
  }
  throw new Error('nothing became public');
}

describe('the public page', () => {
  test('finds a subject by its name and shows its record in Chinese', async () => {
    const page = await browser.page();
    await page.goto('/public');
    await accessible(page);
    await picture(page, 'public-home');
    await page.getByLabel('统一社会信用代码').fill(record.subject.name);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: record.subject.name }).click();
    assert.equal(await page.locator('h1').textContent(), record.subject.name);
    const shown = await page.locator('main').innerText();
    for (const text of [record.behaviour, record.decidedOn, record.until, '如何申请信用修复', '如何提出异议']) {
      assert.ok(shown.includes(text), `${text} is shown`);
    }
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    await accessible(page);
    await picture(page, 'public-subject');
    noFaults(page);
  });

  test('says the same in English', async () => {
    const page = await browser.page();
    await page.goto(`/public/subjects/${record.subject.id}`);
    await page.getByRole('link', { name: 'English' }).click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    const shown = await page.locator('main').innerText();
    for (const text of ['Decided on', record.decidedOn, 'No longer published from', 'How to apply for repair', 'How to object']) {
      assert.ok(shown.includes(text), `${text} is shown`);
    }
    await accessible(page);
    await picture(page, 'public-subject-en');
    await page.goto('/public/guide?lang=en');
    await accessible(page);
    noFaults(page);
  });

  test('needs no script', async () => {
    const page = await browser.page({ javaScriptEnabled: false });
    await page.goto('/public?lang=zh');
    await page.locator('#q').fill(record.subject.uscc ?? record.subject.id);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: record.subject.name }).click();
    assert.ok((await page.locator('main').innerText()).includes(record.behaviour));
    assert.equal(await page.locator('script').count(), 0);
  });

  test('is read by keyboard, on a phone, and on paper', async () => {
    const page = await browser.page({ viewport: { width: 360, height: 740 } });
    await page.goto(`/public/subjects/${record.subject.id}`);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').getAttribute('href'), '#main');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `nothing is wider than the screen: ${width}`);
    await accessible(page);
    await picture(page, 'public-subject-phone');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('nav').isVisible(), false);
    assert.ok(await page.getByText(record.behaviour).first().isVisible());
    noFaults(page);
  });

  test('says in words that there is nothing', async () => {
    const page = await browser.page();
    const answer = await page.goto('/public/subjects/0000000000000?lang=zh');
    assert.equal(answer.status(), 404);
    assert.ok((await page.locator('h1').textContent()).includes('没有'));
    await accessible(page);
    noFaults(page);
  });
});
