import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Browser, noFaults, signIn } from '../support/browser.mjs';
import { first, sameRepresentative, TODAY, until } from '../support/county.mjs';
import { close, record } from '../support/officer.mjs';

describe('an officer at work', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('finds a subject and explains its tier down to the decision document, by keyboard alone', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const wanted = await first(page, 'tier=comprehensive:C&kind=ENTERPRISE');
    await page.keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(wanted.name);
    await page.waitForURL(/q=/);
    await page.locator('tr.picked').getByRole('link', { name: wanted.name, exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: wanted.name }).waitFor();

    const tier = page.getByRole('region', { name: '信用等级' });
    await tier.getByText('评分说明').first().waitFor();
    const scheme = tier.getByRole('article').first();
    const points = await scheme.locator('tbody td.number b').allInnerTexts();
    const sum = points.reduce((total, one) => total + Number(one), 0);
    assert.equal(Number(await scheme.locator('tfoot td.number').innerText()), Number(sum.toFixed(4)));

    await scheme.getByRole('button', { name: /项依据/ }).first().focus();
    await page.keyboard.press('Enter');
    const document = scheme.locator('.detail button.link, .rules button.link').first();
    const number = await document.innerText();
    await document.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '决定文书' });
    await dialog.getByText(number).waitFor();
    await dialog.getByText('决定机关').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    noFaults(page);
  });

  it('shows the tier of another day when asked for one', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const wanted = await first(page, 'tier=comprehensive:D&kind=ENTERPRISE');
    await page.goto(`/console/subjects/${wanted.id}`);
    const tier = page.getByRole('region', { name: '信用等级' });
    await tier.getByText(`截至 ${TODAY}`).waitFor();
    await tier.getByLabel('查看日期').fill('2015-01-01');
    await tier.getByText('截至 2015-01-01').waitFor();
    assert.ok(!(await tier.locator('.summary .tier b').allInnerTexts()).includes('D'));
    await tier.getByRole('button', { name: '今天' }).click();
    await tier.getByText(`截至 ${TODAY}`).waitFor();
    noFaults(page);
  });

  it('records a listing, sees tier and ratio change and the path by which it reaches another, and withdraws it', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const { listed, reached } = await sameRepresentative(page);
    const number = `示县试列〔2026〕${Date.now()}号`;

    const form = await record(page, listed, { kind: 'SERIOUS_LISTING', number, list: 'MARKET_SUPERVISION' });
    const effect = form.getByRole('status');
    await effect.locator('.tier b').getByText('D').first().waitFor();
    assert.ok((await effect.getByRole('row').count()) > 1, 'ratios change with the tier');
    await close(form);
    await page.getByRole('region', { name: '违法失信与检查' }).getByRole('button', { name: number }).waitFor();
    await page.locator('.head .tier b').getByText('D').first().waitFor();

    // The link arrives by the keeper's own change; the graph shows it once it is there.
    await until(async () => {
      await page.goto(`/console/subjects/${reached.id}/graph`);
      const links = page.getByRole('region', { name: '联合惩戒关联' });
      return (await links.getByText(number).waitFor({ timeout: 3_000 }).then(() => true, () => false)) && links;
    });
    const links = page.getByRole('region', { name: '联合惩戒关联' });
    await links.getByText(`${listed.name} → `).waitFor();
    await page.getByRole('button', { name: '表格' }).click();
    const twin = page.getByRole('region', { name: '表格' });
    assert.ok((await twin.getByRole('row').filter({ hasText: '法定代表人' }).filter({ hasText: listed.name }).count()) > 0);

    await page.goto(`/console/subjects/${listed.id}`);
    await page.getByRole('region', { name: '违法失信与检查' }).getByRole('button', { name: number }).click();
    const document = page.getByRole('dialog', { name: '决定文书' });
    await document.getByRole('button', { name: '撤销记录' }).click();
    await document.getByLabel('理由').fill('决定被撤销');
    await document.getByRole('button', { name: '撤销', exact: true }).click();
    await document.getByText('已撤销：决定被撤销').waitFor();
    await page.keyboard.press('Escape');
    const timeline = page.getByRole('region', { name: '违法失信与检查' });
    await timeline.getByRole('button', { name: number }).waitFor({ state: 'detached' });
    noFaults(page);
  });

  it('offers an auditor nothing that changes anything, and the service refuses it as well', async () => {
    const page = await browser.page();
    await signIn(page, 'auditor');
    const wanted = await first(page, 'kind=ENTERPRISE');
    await page.goto(`/console/subjects/${wanted.id}`);
    await page.getByRole('region', { name: '信用等级' }).getByText('评分说明').waitFor();
    assert.equal(await page.getByRole('button', { name: '登记违法失信信息' }).count(), 0);
    const refused = await page.request.post('/api/v1/violations', { data: {}, headers: { 'X-Console': '1' } });
    assert.equal(refused.status(), 403);
    noFaults(page);
  });
});
