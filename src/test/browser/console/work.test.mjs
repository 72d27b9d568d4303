import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';
import { close, record } from '../support/officer.mjs';

describe('decisions and lists', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('narrows the list by item and takes it as a workbook', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    await page.goto('/console/subjects');
    const total = page.getByRole('status').filter({ hasText: /共 [\d,]+ 个/ });
    const all = await total.innerText();
    await page.getByLabel('监管事项').selectOption({ index: 1 });
    await page.waitForURL(/item=/);
    await page.waitForFunction(
      (before) => ![...document.querySelectorAll('[role=status]')].some((one) => one.textContent === before),
      all,
    );
    await page.getByLabel('信用等级').selectOption('comprehensive:C');
    await page.waitForURL(/tier=/);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 XLSX' }).click();
    const stream = await (await saved).createReadStream();
    const first = await new Promise((done) => stream.once('data', done));
    assert.equal(first.subarray(0, 2).toString(), 'PK', 'a workbook is a package');
    noFaults(page);
  });

  it('tells what would change a tier and shows its course over time', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const found = await page.request.get('/api/v1/subjects?limit=1&tier=comprehensive:C&kind=ENTERPRISE');
    const { id } = (await found.json()).subjects[0];
    await page.goto(`/console/subjects/${id}`);
    await page.getByRole('button', { name: '逐项推算' }).first().click();
    const whatIf = page.getByRole('region', { name: '什么会改变等级' }).first();
    await whatIf.getByRole('row').nth(1).waitFor();
    const history = page.getByRole('region', { name: '等级历史与走势' });
    await history.getByRole('button', { name: '展开' }).click();
    await history.locator('canvas').waitFor();
    await history.getByRole('row').filter({ hasText: '得分' }).waitFor();
    await accessible(page);
    await picture(page, 'subject-course');
    noFaults(page);
  });

  it('takes a repair from its application to its decision by another person', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const found = await page.request.get('/api/v1/subjects?limit=1&tier=comprehensive:A&kind=ENTERPRISE');
    const subject = (await found.json()).subjects[0];
    const number = `示县修列〔2026〕${Date.now()}号`;
    await close(
      await record(page, subject, {
        kind: 'ABNORMAL_LISTING',
        number,
        behaviour: '未按规定公示年度报告',
        severity: 'GENERAL',
      }),
    );
    await page.getByRole('region', { name: '违法失信与检查' }).getByRole('button', { name: number }).click();
    const document = page.getByRole('dialog', { name: '决定文书' });
    await document.getByRole('button', { name: '申请修复' }).click();
    await document.getByLabel('已改正违法行为').check();
    await document.getByLabel('已履行义务').check();
    await document.getByLabel('已作出信用承诺').check();
    await document.getByLabel('理由').fill('已补报年度报告');
    await document.getByRole('button', { name: '提交' }).click();
    await document.getByRole('button', { name: '信用修复' }).waitFor();
    noFaults(page);

    const second = await browser.page();
    await signIn(second, 'reviewer');
    await second.getByRole('link', { name: '待办', exact: true }).click();
    await second.getByRole('link', { name: '修复与异议' }).click();
    await second.getByRole('row').filter({ hasText: '已补报年度报告' }).last().getByRole('button').click();
    const decision = second.getByRole('dialog', { name: '信用修复' });
    await decision.getByText(number).waitFor();
    await decision.getByLabel('理由').fill('材料齐全');
    await decision.getByRole('button', { name: '受理', exact: true }).click();
    await decision.getByText('已受理').first().waitFor();
    await accessible(second);
    await picture(second, 'proceeding');
    await decision.getByLabel('理由').fill('符合修复条件');
    await decision.getByRole('button', { name: '准予', exact: true }).click();
    await decision.getByText('已准予').first().waitFor();
    noFaults(second);
  });

  it('shows no person to a role that may not see one, neither in the page nor from the service', async () => {
    const officer = await browser.page();
    await signIn(officer, 'officer');
    const found = await officer.request.get('/api/v1/subjects?limit=50&kind=ENTERPRISE');
    let tied;
    for (const { id } of (await found.json()).subjects) {
      const around = await (await officer.request.get(`/api/v1/subjects/${id}/relationships`)).json();
      const person = around.parties.find((one) => one.party.startsWith('person/'));
      if (person) {
        assert.match(person.name, /\*/, 'officers see masked names');
        tied = { subject: id, person: person.party.slice('person/'.length), name: person.name };
        break;
      }
    }
    const page = await browser.page();
    await signIn(page, 'operator');
    await page.goto(`/console/subjects/${tied.subject}`);
    await page.getByRole('note').getByText('需要角色').waitFor();
    assert.equal(await page.getByRole('region', { name: '关系', exact: true }).count(), 0);
    assert.ok(!(await page.locator('main').innerText()).includes(tied.name));
    assert.equal(await page.getByLabel('相关自然人').count(), 0);
    for (const path of [
      `persons/${tied.person}/relationships`,
      `subjects/${tied.subject}/relationships`,
      `subjects?person=${encodeURIComponent('张三')}`,
    ]) {
      assert.equal((await page.request.get(`/api/v1/${path}`)).status(), 403, path);
    }
  });
});
