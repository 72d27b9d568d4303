import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';

const MINUTES = 60_000;

describe('the policy studio', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('reads the policy in force as sentences and tables', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    await page.getByRole('link', { name: '规则集', exact: true }).click();
    await page.getByRole('row').filter({ hasText: '现行' }).getByRole('link').click();
    const scheme = page.getByRole('region', { name: '公共信用综合评价' });
    await scheme.getByText('得分从 0 起算').waitFor();
    await scheme.getByRole('row').filter({ hasText: '行政处罚' }).getByText('36 个月内的行政处罚').waitFor();
    await page.getByRole('region', { name: '检查强度' }).getByRole('cell', { name: /^30%/ }).first().waitFor();
    assert.equal(await page.getByRole('link', { name: '以此为底稿起草' }).count(), 0, 'officers do not draft');
    await accessible(page);
    noFaults(page);
  });

  it('takes a draft from the first keystroke to the day it is in force, with two people', async () => {
    const page = await browser.page();
    await signIn(page, 'operator');
    await page.getByRole('link', { name: '规则集', exact: true }).click();
    await page.getByRole('row').filter({ hasText: '现行' }).getByRole('link').click();
    await page.getByRole('link', { name: '原文' }).click();
    const text = await page.locator('pre').innerText();
    await page.getByRole('link', { name: '以此为底稿起草' }).click();
    const editor = page.getByRole('textbox', { name: '规则集草稿（YAML）' });
    const faults = page.getByRole('region', { name: /处问题|正在校验/ });

    // Completion knows the fields of the place where the cursor is.
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await page.keyboard.type('upst');
    await page.getByRole('option', { name: /^upstream/ }).waitFor();
    await picture(page, 'policy-completion');
    await page.keyboard.press('Escape');

    // A fault is told at its line while one types.
    const version = `county-${Date.now()}`;
    const changed = text.replace(/^version: .*$/m, `version: ${version}`);
    await replace(page, editor, changed.replace('from: 160}', 'from: 60}'));
    await faults.getByRole('button', { name: /第 \d+ 行/ }).first().waitFor();
    assert.ok(await page.getByRole('button', { name: '保存为新版本' }).isDisabled());
    await accessible(page);
    await picture(page, 'policy-fault');

    await replace(page, editor, changed.replace('from: 160}', 'from: 150}'));
    await faults.getByText('校验通过').waitFor();
    await page.getByRole('button', { name: '保存为新版本' }).click();

    await page.getByRole('button', { name: '开始试算' }).click();
    const simulation = page.getByRole('region', { name: '试算' });
    await simulation.getByText('已完成').waitFor({ timeout: MINUTES });
    await page.getByRole('region', { name: /等级变化.*comprehensive/ }).waitFor();
    await page.getByRole('region', { name: '每年检查次数（期望）' }).getByRole('row').nth(1).waitFor();
    await accessible(page);
    await picture(page, 'policy-simulation');

    await page.getByRole('link', { name: '对比' }).click();
    await page.getByRole('row').filter({ hasText: '≥ 150' }).getByText('不同').waitFor();
    await accessible(page);
    await picture(page, 'policy-comparison');

    await page.getByRole('link', { name: '启用', exact: true }).click();
    await page.getByRole('button', { name: '提出启用' }).click();
    await page.getByText('已提出，待批准').waitFor();
    assert.equal(await page.getByRole('button', { name: '批准启用' }).count(), 0, 'nobody approves their own');

    const second = await browser.page();
    await signIn(second, 'reviewer');
    await second.goto(`/console/policies/${version}?tab=activation`);
    await second.getByRole('button', { name: '批准启用' }).click();
    await second.getByRole('status').getByText('已启用').waitFor({ timeout: MINUTES });
    await second.goto('/console/');
    await second.getByText(`规则集 ${version}`).first().waitFor();
    noFaults(page);
    noFaults(second);
  });
});

/** Pastes a text over the whole draft, as from another program. */
async function replace(page, editor, text) {
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}
