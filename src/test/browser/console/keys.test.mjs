import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';

describe('the keyboard', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('loses nothing of what is typed while the search page is still on its way', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    await page.waitForLoadState('networkidle');
    // The page's script comes when the last letter was typed, as over a slow line.
    let typed;
    const allTyped = new Promise((done) => (typed = done));
    await page.route(/SearchPage/, async (route) => {
      await allTyped;
      await route.continue();
    });
    await page.keyboard.press('/');
    for (const letter of '91990x') {
      await page.keyboard.press(letter);
    }
    await page.keyboard.press('Backspace');
    typed();
    const box = page.locator('input[name=q]');
    await box.waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'q');
    await page.keyboard.type('0');
    assert.equal(await box.inputValue(), '919900');
    await page.waitForURL(/q=919900/);
    noFaults(page);
  });

  it('leads back to the search box on its own page, and writes a stroke inside a field', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    await page.goto('/console/subjects?q=%E5%8C%96%E5%B7%A5');
    await page.locator('tbody tr').first().waitFor();
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'q');
    assert.equal(await page.locator('input[name=q]').inputValue(), '化工');
    await page.keyboard.press('End');
    await page.keyboard.type('/?');
    assert.equal(await page.locator('input[name=q]').inputValue(), '化工/?');
    assert.equal(await page.getByRole('dialog').count(), 0);
    noFaults(page);
  });

  it('shows its shortcuts', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    await page.locator('body').press('?');
    const help = page.getByRole('dialog', { name: '键盘快捷键' });
    await help.getByText('到搜索框').waitFor();
    await accessible(page);
    await picture(page, 'shortcuts');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    noFaults(page);
  });
});
