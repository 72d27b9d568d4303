import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';
import { first, firstEnterprise, look, named, sameRepresentative, TODAY, until } from '../support/county.mjs';
import { close, record } from '../support/officer.mjs';

const THIS_YEAR = Number(TODAY.slice(0, 4));

describe('decisions that two people make', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('confirms a proposed measure with its basis, finding, notice and remedies', async () => {
    const officer = await browser.page();
    await signIn(officer, 'officer');
    const { listed, person } = await sameRepresentative(officer);
    const number = `示县吊〔2026〕${Date.now()}号`;
    await close(await record(officer, listed, { kind: 'REVOCATION', number, behaviour: '被吊销营业执照' }));

    const page = await browser.page();
    await signIn(page, 'reviewer');
    const waiting = page.getByRole('row').filter({ hasText: number }).filter({ hasText: person.name });
    await until(async () => {
      await page.goto('/console/work');
      return waiting
        .first()
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
    });
    await waiting.first().getByText('拟采取').waitFor();
    await waiting.first().getByRole('button', { name: /^详情/ }).click();
    const form = page.getByRole('dialog');
    await form.getByText(`${listed.name} → ${person.name}`).waitFor();
    assert.match(await form.getByLabel('法律依据').inputValue(), /公司法/);
    await form.getByLabel('决定机关').selectOption('SAMR');
    await form.getByLabel('认定的事实').fill('对公司被吊销营业执照负有个人责任');
    await form.getByLabel('告知日期').fill(TODAY);
    await form.getByLabel('已告知的救济途径').fill('六十日内申请行政复议，或者六个月内提起行政诉讼');
    await accessible(page);
    await picture(page, 'measure-decision');
    await form.getByRole('button', { name: '确认措施' }).click();
    await form.waitFor({ state: 'hidden' });
    await waiting.first().waitFor({ state: 'detached' });
    await page.getByLabel('只看待决定').uncheck();
    await waiting.first().getByText('已确认').waitFor();

    await officer.goto(`/console/persons/${person.id}/graph`);
    const link = officer.getByRole('region', { name: '联合惩戒关联' }).getByRole('listitem').filter({ hasText: number });
    await link.getByText('已确认').first().waitFor();
    noFaults(officer);
    noFaults(page);
  });

  it('makes one of two persons who were suspected, once another officer confirms it', async () => {
    const officer = await browser.page();
    await signIn(officer, 'officer');
    const { one, other, subjects } = await namesakes(officer);
    await officer.goto(`/console/persons/${one.id}/graph`);
    const panel = officer.getByRole('region', { name: '同名的人' });
    await panel.getByRole('button', { name: '展开' }).click();
    await panel.getByRole('button', { name: `提出疑似：${other.id}` }).click();
    const evidence = `两处登记的联系电话与住址相同 ${Date.now()}`;
    await panel.getByLabel('依据').fill(evidence);
    await accessible(officer);
    await picture(officer, 'identity-suspected');
    await panel.getByRole('button', { name: '提交' }).click();
    await panel.getByText('已提出，待另一人决定').waitFor();

    // Whoever suspected it cannot confirm it.
    await panel.getByRole('link', { name: '身份认定' }).click();
    const mine = officer.getByRole('listitem').filter({ hasText: other.id }).filter({ hasText: one.id }).first();
    await mine.getByRole('button', { name: '决定' }).click();
    await mine.getByLabel('依据').fill('自行确认');
    await mine.getByRole('button', { name: '确认同一人' }).click();
    await mine.getByRole('alert').waitFor();

    const page = await browser.page();
    await signIn(page, 'reviewer');
    await page.getByRole('link', { name: '待办', exact: true }).click();
    await page.getByRole('link', { name: '身份认定' }).click();
    const theirs = page.getByRole('listitem').filter({ hasText: other.id }).filter({ hasText: evidence }).first();
    await theirs.getByRole('button', { name: '决定' }).click();
    await theirs.getByLabel('依据').fill('经核对证件，系同一人');
    await theirs.getByRole('button', { name: '确认同一人' }).click();
    await theirs.waitFor({ state: 'detached' });
    await page.getByLabel('状态').selectOption('CONFIRMED');
    await theirs.getByText('已确认同一人').waitFor();
    await accessible(page);
    await picture(page, 'identity-confirmed');

    // Who is asked for as the other one is the one, with the relations of both.
    await officer.goto(`/console/persons/${other.id}/graph`);
    await officer.getByRole('button', { name: '表格' }).click();
    const twin = officer.getByRole('region', { name: '表格' });
    for (const subject of subjects) {
      await twin.getByRole('button', { name: subject, exact: true }).first().waitFor();
    }
    noFaults(officer);
    noFaults(page);
  });

  it('sets a tier by hand with reason and end, and ends that again', async () => {
    const page = await browser.page();
    await signIn(page, 'reviewer');
    const subject = await first(page, 'kind=ENTERPRISE&tier=comprehensive:A');
    const reason = `专项核查发现经营异常，待核实 ${Date.now()}`;
    await page.goto(`/console/subjects/${subject.id}`);
    await page.getByRole('button', { name: '人工调整等级' }).click();
    const form = page.getByRole('dialog', { name: '人工调整等级' });
    await form.getByLabel('调整为').selectOption('C');
    await form.getByLabel('终止日期（不含）').fill(`${THIS_YEAR + 1}-01-31`);
    await form.getByLabel('理由').fill(reason);
    await accessible(page);
    await picture(page, 'adjustment');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('登记后的变化').waitFor();
    await form.getByRole('button', { name: '关闭' }).last().click();

    const tier = page.getByRole('region', { name: '信用等级' });
    await tier.getByText('人工调整').first().waitFor();
    await page.locator('.head .tier b').getByText('C', { exact: true }).first().waitFor();
    const adjustments = page.getByRole('region', { name: '人工调整', exact: true });
    const mine = adjustments.getByRole('listitem').filter({ hasText: reason });
    await mine.getByRole('button', { name: '提前终止' }).first().click();
    await mine.getByLabel('理由').fill('核实无异常');
    await mine.getByRole('button', { name: '提前终止' }).last().click();
    await page.locator('.head .tier b').getByText('A', { exact: true }).first().waitFor();
    noFaults(page);
  });

  it('takes a plan from its draft by report to entry, with numbers per tier', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    await page.getByRole('link', { name: '检查', exact: true }).click();
    await page.getByRole('button', { name: '编制计划' }).click();
    const title = `公示信息抽查 ${Date.now()}`;
    const form = page.getByRole('dialog', { name: '编制计划' });
    await form.getByLabel('计划名称').fill(title);
    await form.getByLabel('计划编号').fill(`plan-${Date.now()}`);
    await form.getByLabel('监管事项').selectOption('DISCLOSURE');
    await form.getByLabel('管理区域').selectOption('demo-county');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    const row = page.getByRole('row').filter({ hasText: title });
    await row.getByText('草拟').waitFor();

    await row.getByRole('button', { name: title }).click();
    const plan = page.getByRole('dialog', { name: title });
    await plan.getByRole('button', { name: '报送' }).click();
    await plan.getByText('已报送').waitFor();
    await plan.getByRole('button', { name: '录入' }).click();
    await plan.getByText('已录入').waitFor();
    const strata = plan.getByRole('row').filter({ has: page.getByRole('cell') });
    assert.ok((await strata.count()) > 1, 'a number for each tier');
    for (const cells of await strata.evaluateAll((rows) => rows.map((one) => [...one.cells].map((cell) => cell.innerText)))) {
      const [, , population, quantity] = cells.map((text) => Number(text.replaceAll(',', '')));
      assert.ok(quantity >= 1 && quantity <= population, cells.join(' '));
    }
    await accessible(page);
    await picture(page, 'plan-entered');
    await page.keyboard.press('Escape');
    await row.getByText('已录入').waitFor();
    noFaults(page);
  });
});

/** Two persons of one name with the subjects that each represents, neither yet seen as another. */
async function namesakes(page) {
  return firstEnterprise(page, async (subject) => {
    const { parties } = await look(page, `subjects/${subject.id}/relationships?kinds=LEGAL_REPRESENTATIVE_OF`);
    const person = parties.find((one) => one.party.startsWith('person/'));
    if (!person) {
      return undefined;
    }
    const one = named(person);
    const [match] = await look(page, `persons/${one.id}/namesakes`);
    if (!match) {
      return undefined;
    }
    const other = named(match);
    const around = await look(page, `persons/${other.id}/relationships?kinds=LEGAL_REPRESENTATIVE_OF`);
    const theirs = around.parties.find((party) => party.party.startsWith('subject/'));
    return theirs && { one, other, subjects: [subject.name, theirs.name] };
  });
}
