import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, password, picture, signIn } from '../support/browser.mjs';

describe('signing in', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('refuses a wrong password and lets the right one in, by keyboard alone', async () => {
    const page = await browser.page();
    await page.goto('/console/subjects?q=医药');
    await page.locator('#name:focus').waitFor();
    await page.keyboard.type('officer');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('账户或密码不对').waitFor();
    await accessible(page);
    await picture(page, 'sign-in');
    await page.locator('#password').focus();
    await page.keyboard.type(password('officer'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/console/subjects?q=**');
    await page.getByRole('cell', { name: /医药/ }).first().waitFor();
    noFaults(page);
  });

  it('keeps the session where scripts cannot read it, and ends it on signing out', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const cookies = await page.context().cookies();
    const session = cookies.find((cookie) => cookie.name === 'xinheng-session');
    assert.ok(session.httpOnly);
    assert.equal(session.sameSite, 'Strict');
    assert.equal(await page.evaluate(() => document.cookie), '');
    assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes(session.value));
    await page.reload();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/console/sign-in');
    assert.equal((await page.request.get('/api/v1/session')).status(), 401);
    noFaults(page);
  });

  it('takes no change from another site that merely has the cookie', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const answer = await page.request.post('/api/v1/violations', { data: {} });
    assert.equal(answer.status(), 401);
    assert.equal((await page.request.get('/api/v1/session')).status(), 200);
  });

  it('serves pages that may load and run only what comes from the service', async () => {
    const page = await browser.page();
    const answer = await page.goto('/console/subjects');
    assert.match(answer.headers()['content-security-policy'], /default-src 'none'.*script-src 'self'/);
    assert.equal(answer.headers()['cache-control'], 'no-cache');
    const script = await page.locator('script[type=module]').getAttribute('src');
    assert.match((await page.request.get(script)).headers()['cache-control'], /immutable/);
    noFaults(page);
  });
});
