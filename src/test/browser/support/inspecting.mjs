// A town of a test's own with subjects and inspectors, and what officers do to inspect them, as they do it.
import assert from 'node:assert/strict';
import { contentOf } from './browser.mjs';

const DAY = 24 * 60 * 60 * 1000;
/** Until a draw can be opened: long enough to publish it, short enough to wait for. */
const UNTIL_KNOWN_MS = 15_000;

/** The date in Shanghai, so many days from today. */
export function day(from = 0) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + from * DAY));
}

async function send(page, method, path, data) {
  const answer = await page.request[method](`/api/v1/${path}`, { data, headers: { 'X-Console': '1' } });
  assert.equal(answer.status(), 200, `${method} ${path}: ${await answer.text()}`);
  return answer.json();
}

/**
 * Enters what stands in registers before anybody plans: an area, enterprises in it, and three inspectors of the market
 * supervision who all keep away from the last enterprise.
 *
 * @returns {Promise<{area: string, name: string, subjects: {id: string, name: string}[]}>}
 */
export async function town(operator, officer, enterprises) {
  const area = `w${Date.now().toString(36)}`;
  const name = `试验镇${area}`;
  await send(operator, 'put', `areas/${area}`, { code: area, name, parent: 'demo-county' });
  const subjects = [];
  for (let at = 0; at < enterprises; at++) {
    const subject = `示例县试验${area}第${at + 1}有限公司`;
    const { subject: id } = await send(officer, 'post', 'subjects', {
      kind: 'ENTERPRISE',
      name: subject,
      key: { system: 'browser-tests', key: `${area}-${at}` },
      area,
      industry: 'L72',
      establishedOn: '2010-05-01',
    });
    subjects.push({ id, name: subject });
  }
  for (let at = 1; at <= 3; at++) {
    const code = `W${area}${at}`;
    await send(operator, 'put', `inspectors/${code}`, {
      code,
      name: '李志强',
      department: 'SAMR',
      qualifications: ['general'],
      validUntil: day(700),
      areas: [area],
      avoids: [subjects.at(-1).id],
    });
  }
  return { area, name, subjects };
}

/** Drafts, reports and enters a plan for everybody of a town, and goes on to its draw. */
export async function enterPlan(page, { item, area, title }) {
  await page.goto('/console/inspections');
  await page.getByRole('button', { name: '编制计划' }).click();
  const form = page.getByRole('dialog', { name: '编制计划' });
  await form.getByLabel('计划名称').fill(title);
  await form.getByLabel('计划编号').fill(title);
  await form.getByLabel('监管事项').selectOption(item);
  await form.getByLabel('牵头部门').selectOption('SAMR');
  await form.getByLabel('管理区域').selectOption(area);
  await form.getByLabel(/抽查比例/).fill('100');
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: title }).click();
  const plan = page.getByRole('dialog', { name: title });
  await plan.getByRole('button', { name: '报送' }).click();
  await plan.getByRole('button', { name: '录入' }).click();
  await plan.getByText('下一步').waitFor();
  return plan;
}

/** Promises a secret: it is kept as a file before. */
export async function promiseSecret(page) {
  await page.goto('/console/inspections?tab=draws');
  const panel = page.getByRole('region', { name: '承诺随机密钥' });
  const secret = await panel.getByLabel('密钥', { exact: true }).inputValue();
  assert.ok(await panel.getByRole('button', { name: '承诺', exact: true }).isDisabled(), 'not before it is kept');
  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: '保存密钥文件' }).click();
  assert.equal((await contentOf(saved)).toString().trim(), secret);
  await panel.getByRole('button', { name: '承诺', exact: true }).click();
  await panel.getByRole('status').waitFor();
  return secret;
}

/** Publishes the population of a plan whose dialog is open, and gives the draw's card. */
export async function prepareDraw(page, plan) {
  await plan.getByRole('link', { name: '去抽取' }).click();
  const form = page.getByRole('region', { name: '公布抽取总体' });
  await form.getByLabel('待用的承诺').locator('option').first().waitFor({ state: 'attached' });
  await form.getByLabel('公共随机值').fill('沪深300指数收盘点位');
  const known = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(Date.now() + UNTIL_KNOWN_MS));
  await form.getByLabel('该值公布时间').fill(known.replace(' ', 'T'));
  await form.getByRole('button', { name: '公布', exact: true }).click();
  await page.getByRole('list', { name: '抽取步骤' }).waitFor();
}

/** A draw's card on the page of draws, unfolded. */
export async function unfold(page, area, item) {
  await page.goto('/console/inspections?tab=draws');
  const card = page
    .getByRole('region', { name: '抽取', exact: true })
    .locator('ul > li')
    .filter({ hasText: area })
    .filter({ hasText: item });
  await card.getByRole('button', { name: '详情' }).click();
  await card.getByRole('list', { name: '抽取步骤' }).waitFor();
  return card;
}

/** Opens a draw with the secret, once the service takes it: the public value must be known. */
export async function openDraw(card, secret) {
  await card.getByLabel('密钥', { exact: true }).fill(secret);
  await card.getByLabel(/公共随机值/).fill('3907.12');
  const end = Date.now() + 60_000;
  for (;;) {
    await card.getByRole('button', { name: '揭示', exact: true }).click();
    const opened = await card
      .getByText('已抽取', { exact: true })
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
    if (opened) {
      return;
    }
    assert.ok(Date.now() < end, await card.innerText());
  }
}
