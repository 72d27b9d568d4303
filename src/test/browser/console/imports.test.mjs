import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';

describe('importing a file', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('shows what rows would become, enters the good ones, and lets three bad ones be mended where they stand', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const run = Date.now();
    const row = (n, kind, area, since) => `${kind},示例县导入${run}号${n},browser-test,${run}-${n},${area},${since},ACTIVE`;
    const file = [
      'kind,name,key.system,key.key,area,establishedOn,status',
      row(1, 'ENTERPRISE', 'demo-county', '2020-01-01'),
      row(2, 'ENTERPRISE', 'nowhere', '2020-01-02'),
      row(3, 'FACTORY', 'demo-county', '2020-01-03'),
      row(4, 'INDIVIDUAL_BUSINESS', 'demo-town-1', '2020-01-04'),
      row(5, 'ENTERPRISE', 'demo-county', '2020-13-05'),
    ].join('\n');

    await page.getByRole('link', { name: '导入', exact: true }).click();
    await page.getByRole('link', { name: '导入文件' }).click();
    await page.locator('#import-file').setInputFiles({
      name: 'subjects.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    });
    const preview = page.getByRole('region', { name: '预览' });
    await preview.getByRole('row').filter({ hasText: 'FACTORY' }).locator('.why').waitFor();
    assert.ok((await preview.locator('tr.refused').count()) >= 2, 'what can be seen without the graph is seen before');
    await preview.getByRole('row').filter({ hasText: `${run}号1` }).getByText('监管对象').waitFor();
    await accessible(page);
    await picture(page, 'import-preview');

    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('status').getByText('已完成').waitFor();
    const refused = page.getByRole('region', { name: '被退回的行' });
    await refused.getByRole('button', { name: '提交改正的 3 行' }).waitFor();
    await accessible(page);
    await picture(page, 'import-refused');

    await refused.getByLabel('第 3 行 area', { exact: true }).fill('demo-county');
    await refused.getByLabel('第 4 行 kind', { exact: true }).fill('ENTERPRISE');
    await refused.getByRole('button', { name: '提交改正的 3 行' }).click();
    await refused.getByText('已入库 2 行，还有 1 行').waitFor();
    await refused.getByLabel('第 6 行 establishedOn', { exact: true }).fill('2020-12-05');
    await refused.getByLabel('第 6 行 establishedOn', { exact: true }).press('Enter');
    await refused.getByRole('button', { name: '全部已入库' }).waitFor();
    await picture(page, 'import-mended');

    await page.getByRole('link', { name: '监管对象', exact: true }).click();
    await page.locator('input[name=q]').fill(`导入${run}号`);
    await page.getByText('共 5 个').waitFor();
    noFaults(page);
  });

  it('is not offered to an auditor, and refused', async () => {
    const page = await browser.page();
    await signIn(page, 'auditor');
    await page.getByRole('link', { name: '导入', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '导入' }).waitFor();
    assert.equal(await page.getByRole('link', { name: '导入文件' }).count(), 0);
    const refused = await page.request.post('/api/v1/imports/subjects', {
      data: 'name\nx',
      headers: { 'X-Console': '1', 'Content-Type': 'text/csv' },
    });
    assert.equal(refused.status(), 403);
    noFaults(page);
  });
});
