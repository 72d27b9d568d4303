import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Browser, contentOf, noFaults, signIn } from '../support/browser.mjs';

describe('lists as tables', () => {
  let browser;
  let page;
  before(async () => {
    browser = await Browser.open();
    page = await browser.page();
    await signIn(page, 'officer');
  });
  after(() => browser.close());

  /** What a button beneath a place saves. */
  async function saved(place, format) {
    const download = page.waitForEvent('download');
    await place.getByRole('button', { name: `导出 ${format}` }).first().click();
    return contentOf(download);
  }

  it('gives every page of a search as one file of CSV, and none of it twice', async () => {
    await page.goto('/console/subjects');
    await page.locator('tbody tr').first().waitFor();
    const [, total] = /共 ([\d,]+) 个/.exec(await page.getByRole('status').filter({ hasText: '共' }).innerText());
    const count = Number(total.replace(',', ''));
    assert.ok(count > 200, 'more than one page of the service');
    const rows = (await saved(page.locator('main'), 'CSV')).toString('utf8').trim().split(/\r?\n/);
    assert.equal(rows.length, count + 1);
    assert.equal(new Set(rows).size, rows.length);
  });

  for (const [name, address, place] of [
    ['plans', '/console/inspections', ['region', '计划']],
    ['statistics', '/console/inspections?tab=results', ['region', '各部门进度']],
    ['results', '/console/inspections?tab=results', ['region', '检查结果']],
    ['joint tasks', '/console/inspections?tab=joint', ['region', '已确认的联合任务']],
    ['campaigns', '/console/', ['region', '问题集中处']],
    ['movers', '/console/', ['region', '一周内等级变化']],
    ['measures', '/console/work', ['region', '惩戒措施']],
    ['proceedings', '/console/work?tab=proceedings', ['region', '修复与异议']],
    ['identities', '/console/work?tab=identities', ['region', '身份认定']],
    ['imports', '/console/imports', ['main']],
    ['policies', '/console/policies', ['main']],
  ]) {
    it(`has both for ${name}`, async () => {
      await page.goto(address);
      const [role, label] = place;
      const part = page.getByRole(role, label ? { name: label, exact: true } : {});
      const csv = await saved(part, 'CSV');
      assert.ok(!csv.toString('utf8').trimStart().startsWith('{'), 'no problem in place of a table');
      assert.equal((await saved(part, 'XLSX')).subarray(0, 2).toString(), 'PK');
      noFaults(page);
    });
  }

  it('has both for what would change a tier', async () => {
    const found = await page.request.get('/api/v1/subjects?limit=1&tier=comprehensive:C&kind=ENTERPRISE');
    await page.goto(`/console/subjects/${(await found.json()).subjects[0].id}`);
    await page.getByRole('button', { name: '逐项推算' }).first().click();
    const part = page.getByRole('region', { name: '什么会改变等级' }).first();
    const rows = (await saved(part, 'CSV')).toString('utf8').trim().split(/\r?\n/);
    assert.equal(rows.length, await part.getByRole('row').count());
    assert.equal((await saved(part, 'XLSX')).subarray(0, 2).toString(), 'PK');
    noFaults(page);
  });
});
