import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';
import { enterPlan, openDraw, prepareDraw, promiseSecret, town, unfold } from '../support/inspecting.mjs';

const AUDITOR = resolve(import.meta.dirname, '../../../main/auditor/VerifyDraw.java');

describe('inspections from a plan to publication', () => {
  let browser;
  let officer;
  let reviewer;
  let place;
  before(async () => {
    browser = await Browser.open();
    const operator = await browser.page();
    await signIn(operator, 'operator');
    const first = await browser.page();
    await signIn(first, 'officer');
    place = await town(operator, first, 4);
    // Areas are asked for once a session, so that whoever works in a new one signs in after it was entered.
    officer = await browser.page();
    await signIn(officer, 'officer');
    reviewer = await browser.page();
    await signIn(reviewer, 'reviewer');
  });
  after(() => browser.close());

  it('draws what nobody could know: promise, population, opening, list and exclusions with reasons', async () => {
    for (const [item, name] of [
      ['PRICE', '价格'],
      ['ADVERTISING', '广告'],
    ]) {
      const secret = await promiseSecret(reviewer);
      const plan = await enterPlan(officer, { item, area: place.area, title: `${place.name} ${item}` });
      await prepareDraw(officer, plan);
      const prepared = officer.getByRole('list', { name: '抽取步骤' });
      await prepared.getByText('下一步：仅限承诺人 reviewer').waitFor();
      assert.equal(await officer.getByLabel('密钥', { exact: true }).count(), 0, 'only who promised opens');
      const card = await unfold(reviewer, place.name, name);
      await openDraw(card, secret);
      await card.getByText('种子').waitFor();
    }
    const card = await unfold(officer, place.name, '价格');
    const visits = card.getByRole('region', { name: '抽中名单' });
    await visits.getByRole('link', { name: place.subjects[0].name }).waitFor();
    assert.equal(await visits.getByRole('row').count(), 4, 'a head and three who can be visited');
    const left = card.getByRole('region', { name: '未能抽取的对象' });
    const row = left.getByRole('row').filter({ hasText: place.subjects.at(-1).name });
    await row.getByText('可派检查人员不足').waitFor();
    await accessible(officer);
    await picture(officer, 'draw-drawn');
    noFaults(officer);
    noFaults(reviewer);
  });

  it('lets an auditor recompute a draw from the file', async () => {
    const page = await browser.page();
    await signIn(page, 'auditor');
    const card = await unfold(page, place.name, '价格');
    assert.equal(await card.getByRole('button', { name: '录入结果' }).count(), 0);
    const saved = page.waitForEvent('download');
    await card.getByRole('button', { name: '下载抽取文件' }).click();
    const file = join(process.env.XINHENG_BROWSER_FILES, 'draw');
    await (await saved).saveAs(file);
    const said = execFileSync('java', [AUDITOR, file], { encoding: 'utf8' });
    assert.match(said, /sound/);
    noFaults(page);
  });

  it('makes visits for several items one joint task', async () => {
    await officer.goto('/console/inspections?tab=joint');
    const proposals = officer.getByRole('region', { name: '可合并的检查' });
    const name = place.subjects[1].name;
    await proposals.getByLabel(`选择 ${name}`).check();
    await proposals.getByRole('button', { name: '确认所选 1 项' }).click();
    const tasks = officer.getByRole('region', { name: '已确认的联合任务' });
    await tasks.getByRole('row').filter({ hasText: name }).waitFor();
    await picture(officer, 'joint-confirmed');
    noFaults(officer);
  });

  it('enters a result, has it reviewed by another person, publishes it, and shows it on the timeline', async () => {
    const card = await unfold(officer, place.name, '价格');
    const subject = place.subjects[0];
    const visit = card.getByRole('region', { name: '抽中名单' }).getByRole('row').filter({ hasText: subject.name });
    await visit.getByRole('button', { name: '录入结果' }).click();
    const form = officer.getByRole('dialog', { name: '录入结果' });
    await form.getByLabel('未发现问题').uncheck();
    await form.getByLabel('发现问题已责令改正').check();
    await form.getByLabel('发现的问题').fill('未明码标价');
    await form.getByLabel('后续处理', { exact: true }).selectOption('CORRECTION');
    await form.getByLabel('证据与文书').fill('示县市监责改〔2026〕1号');
    await form.locator('button[type=submit]').click();
    await form.getByRole('status').waitFor();
    await form.getByText('下一步：复核').waitFor();
    await form.getByRole('button', { name: '关闭' }).last().click();
    await visit.getByRole('button', { name: '待复核' }).click();
    const own = officer.getByRole('dialog', { name: '检查结果' });
    await own.getByText('等待：复核人员').waitFor();
    assert.equal(await own.getByRole('button', { name: '通过', exact: true }).count(), 0);
    await officer.keyboard.press('Escape');

    await reviewer.goto('/console/inspections?tab=results');
    const results = reviewer.getByRole('region', { name: '检查结果', exact: true });
    await results.getByLabel('状态').selectOption('ENTERED');
    await results.getByRole('row').filter({ hasText: subject.name }).locator('button.link').click();
    const review = reviewer.getByRole('dialog', { name: '检查结果' });
    await review.getByText('示县市监责改〔2026〕1号').waitFor();
    await accessible(reviewer);
    await picture(reviewer, 'result-review');
    await review.getByRole('button', { name: '通过', exact: true }).click();
    await review.getByLabel('理由').fill('属实');
    await review.locator('button[type=submit]').click();
    await review.getByText('已复核，待公示').waitFor();
    noFaults(reviewer);

    await officer.goto(`/console/subjects/${subject.id}`);
    const timeline = officer.getByRole('region', { name: '违法失信与检查' });
    await timeline.getByText('已复核，待公示').waitFor();
    await timeline.locator('li.result button.link').click();
    const publication = officer.getByRole('dialog', { name: '检查结果' });
    await publication.getByRole('button', { name: '公示', exact: true }).click();
    await publication.getByText('已公示', { exact: true }).waitFor();
    assert.equal(await publication.getByRole('button', { name: '撤销记录' }).count(), 0, 'a reviewer withdraws');
    await officer.keyboard.press('Escape');
    await timeline.getByText('已公示', { exact: true }).waitFor();
    await timeline.getByText('责令改正', { exact: true }).waitFor();
    await accessible(officer);
    await picture(officer, 'timeline-result');
    noFaults(officer);
  });

  it('withdraws a published result with its effect, by a reviewer who did not enter it', async () => {
    const subject = place.subjects[0];
    await reviewer.goto(`/console/subjects/${subject.id}`);
    const ratios = reviewer.getByRole('region', { name: '检查强度' });
    await ratios.getByRole('row').filter({ hasText: '价格' }).getByText('已 1 次').waitFor();
    const timeline = reviewer.getByRole('region', { name: '违法失信与检查' });
    await timeline.locator('li.result button.link').click();
    const dialog = reviewer.getByRole('dialog', { name: '检查结果' });
    await dialog.getByRole('button', { name: '撤销记录' }).click();
    await dialog.getByLabel('理由').fill('检查对象有误');
    await dialog.getByRole('button', { name: '撤销', exact: true }).click();
    await dialog.getByRole('status').waitFor();
    await dialog.getByText('已撤销', { exact: true }).waitFor();
    await reviewer.keyboard.press('Escape');
    await timeline.getByText('已撤销', { exact: true }).waitFor();
    await ratios.getByRole('row').filter({ hasText: '价格' }).getByText('已 0 次').waitFor();
    noFaults(reviewer);
  });

  it('withdraws an inspection that belongs to no result', async () => {
    const found = await officer.request.get('/api/v1/subjects?limit=50&kind=ENTERPRISE');
    const details = [];
    for (const { id } of (await found.json()).subjects) {
      const detail = await (await officer.request.get(`/api/v1/subjects/${id}`)).json();
      const inspection = detail.inspections.find((one) => !one.inspection.checkResult);
      if (inspection) {
        details.push([id, inspection]);
        break;
      }
    }
    const [id, { inspection }] = details[0];
    await officer.goto(`/console/subjects/${id}`);
    const timeline = officer.getByRole('region', { name: '违法失信与检查' });
    await timeline.getByRole('button', { name: inspection.sourceKey }).first().click();
    const dialog = officer.getByRole('dialog', { name: '检查记录' });
    await dialog.getByRole('button', { name: '撤销记录' }).click();
    await dialog.getByLabel('理由').fill('重复登记');
    await dialog.getByRole('button', { name: '撤销', exact: true }).click();
    await dialog.getByText('已撤销：重复登记').waitFor();
    await officer.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    noFaults(officer);
  });
});
