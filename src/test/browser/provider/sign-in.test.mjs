import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser } from '../support/browser.mjs';

// Where the service has an identity provider, of which the officer wang is known by this password.
const password = process.env.XINHENG_PROVIDER_PASSWORD;

describe('signing in with an identity provider', { skip: !password && 'no provider is configured' }, () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('leads to the provider and back into the console, where the session is a cookie as any other', async () => {
    const page = await browser.page();
    await page.goto('/console/');
    const link = page.getByRole('link', { name: '使用统一身份认证登录' });
    await link.waitFor();
    await accessible(page);
    await link.click();
    await page.locator('#username').fill('wang');
    await page.locator('#password').fill(password);
    await page.locator('#kc-login').click();
    await page.waitForURL('**/console/**');
    await page.getByRole('button', { name: '退出登录' }).waitFor();
    const session = await (await page.request.get('/api/v1/session')).json();
    assert.equal(session.name, 'wang');
    assert.deepEqual(session.roles, ['OFFICER']);
    const kept = await page.context().cookies(`${process.env.XINHENG_SERVICE}/api/v1/sign-in/provider`);
    assert.deepEqual(
      kept.map((cookie) => cookie.name),
      ['xinheng-session'],
    );
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/console/sign-in');
    assert.equal((await page.request.get('/api/v1/session')).status(), 401);
  });

  it('lets nobody in with an answer that the provider did not give to this browser', async () => {
    const page = await browser.page();
    const answer = await page.request.get('/api/v1/sign-in/provider?code=stolen&state=guessed', { maxRedirects: 0 });
    assert.equal(answer.status(), 302, 'begins anew at the provider');
    assert.ok(!answer.headers()['location'].startsWith(process.env.XINHENG_SERVICE));
    assert.equal((await page.request.get('/api/v1/session')).status(), 401);
  });
});
