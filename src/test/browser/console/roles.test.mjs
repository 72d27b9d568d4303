import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hire } from '../support/accounts.mjs';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';

describe('what a role may not see', () => {
  let browser;
  let subject;
  before(async () => {
    browser = await Browser.open();
    const page = await browser.page();
    await signIn(page, 'officer');
    const found = await page.request.get('/api/v1/subjects?limit=1&tier=comprehensive:C&kind=ENTERPRISE');
    subject = (await found.json()).subjects[0];
  });
  after(() => browser.close());

  for (const account of ['officer', 'reviewer', 'operator', 'auditor']) {
    it(`is not asked for, so that nothing is refused: ${account}`, async () => {
      const page = await browser.page();
      const refused = [];
      page.on('response', (answer) => answer.status() === 403 && refused.push(answer.url()));
      await signIn(page, account);
      const places = await page.getByRole('navigation', { name: '主导航' }).getByRole('link').all();
      const addresses = await Promise.all(places.map((place) => place.getAttribute('href')));
      const tabs = ['plans', 'draws', 'joint', 'results'].map((tab) => `/console/inspections?tab=${tab}`);
      const shown = [...addresses, ...tabs, '/console/work', '/console/work?tab=proceedings', '/console/work?tab=identities'];
      for (const address of [...shown, `/console/subjects/${subject.id}`, `/console/subjects/${subject.id}/print`]) {
        await page.goto(address);
        await page.locator('main#content').waitFor();
        await page.waitForLoadState('networkidle');
        assert.deepEqual(refused, [], `${account} at ${address}`);
        assert.equal(await page.getByRole('alert').count(), 0, `${account} at ${address}`);
      }
      noFaults(page);
    });
  }

  it('is said once, with the roles that would see it', async () => {
    const page = await browser.page();
    await signIn(page, 'operator');
    await page.goto(`/console/subjects/${subject.id}`);
    const note = page.getByRole('note');
    await note.getByText('需要角色 信用监管人员、复核人员、审计人员').waitFor();
    assert.equal(await note.count(), 1);
    for (const hidden of ['信用等级', '检查强度', '关系', '联合惩戒关联']) {
      assert.ok((await note.innerText()).includes(hidden), hidden);
      assert.equal(await page.getByRole('region', { name: hidden, exact: true }).count(), 0, hidden);
    }
    await accessible(page);
    await picture(page, 'subject-operator');
    await page.goto('/console/inspections');
    await page.getByRole('note').getByText('本页：需要角色').waitFor();
    noFaults(page);
  });

  it('is nothing in the name of a department that an officer does not act for, and nothing of another area', async () => {
    const operator = await browser.page();
    await signIn(operator, 'operator');
    const detail = await (await operator.request.get(`/api/v1/subjects/${subject.id}`)).json();
    const { violation } = detail.violations[0];
    const acting = violation.department === 'TOBACCO' ? 'SAMR' : 'TOBACCO';
    const clerk = await hire(operator, { roles: ['OFFICER'], areas: ['demo-county'], departments: [acting] });
    const page = await browser.page();
    await signIn(page, clerk);
    await page.goto(`/console/subjects/${subject.id}`);
    const number = violation.documentNumber ?? violation.sourceKey;
    await page.getByRole('region', { name: '违法失信与检查' }).getByRole('button', { name: number }).click();
    const document = page.getByRole('dialog', { name: '决定文书' });
    await document.getByText(/^由.+的人员撤销。$/).waitFor();
    assert.equal(await document.getByRole('button', { name: '撤销记录' }).count(), 0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '登记违法失信信息' }).click();
    const form = page.getByRole('dialog', { name: '登记违法失信信息' });
    assert.equal(await form.getByLabel('决定机关').locator('option:not([disabled])').count(), 1);

    const area = subject.area === 'demo-town-1' ? 'demo-town-2' : 'demo-town-1';
    const local = await hire(operator, { roles: ['OFFICER'], areas: [area] });
    const other = await browser.page();
    await signIn(other, local);
    await other.goto(`/console/subjects/${subject.id}`);
    await other.getByText('没有找到，或者不在您的管理区域内。').waitFor();
    noFaults(page);
    noFaults(other);
  });
});
