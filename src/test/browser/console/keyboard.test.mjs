import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Browser, noFaults, password } from '../support/browser.mjs';
import { sameRepresentative, TODAY, until } from '../support/county.mjs';

const FURTHEST = 120;

describe('an officer without a mouse', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('goes from the search to a subject, records a violation and reads the graph as a table', async () => {
    const page = await browser.page();
    const keys = page.keyboard;
    await page.goto('/console/');
    await page.locator('#name:focus').waitFor();
    await keys.type('officer');
    await keys.press('Tab');
    await keys.type(password('officer'));
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
    const { listed, person, reached } = await sameRepresentative(page);

    await keys.press('/');
    await page.locator('input[name=q]:focus').waitFor();
    await keys.type(listed.name);
    await page.waitForURL(/q=/);
    await page.locator('tr.picked').getByRole('link', { name: listed.name, exact: true }).waitFor();
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: listed.name }).waitFor();

    await tabTo(page, '登记违法失信信息');
    await keys.press('Enter');
    const form = page.getByRole('dialog', { name: '登记违法失信信息' });
    await form.waitFor();
    const number = `示县键〔2026〕${Date.now()}号`;
    await choose(page, '种类', '行政处罚');
    await choose(page, '严重程度', '一般');
    await choose(page, '决定机关', '示例县市场监督管理局');
    await write(page, '文号', number);
    await tabTo(page, '决定日期');
    await writeDate(page, TODAY);
    await write(page, '违法行为', '未按规定公示应当公示的信息');
    await tabTo(page, '警告');
    await keys.press('Space');
    await tabTo(page, '登记');
    await keys.press('Enter');
    await form.getByText('登记后的变化').waitFor();
    await keys.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: '违法失信与检查' }).getByRole('button', { name: number }).waitFor();

    await tabTo(page, '打开关系图');
    await keys.press('Enter');
    await page.waitForURL('**/graph');
    await page.getByRole('heading', { level: 1, name: listed.name }).waitFor();
    await tabTo(page, '表格');
    await keys.press('Space');
    const twin = page.getByRole('region', { name: '表格' });
    await twin.getByRole('row').nth(1).waitFor();
    const size = twin.locator('header .faint');
    const before = await size.innerText();
    await tabTo(page, `展开 ${person.name}`);
    await keys.press('Enter');
    await until(async () => (await size.innerText()) !== before);
    await twin.getByRole('button', { name: reached.name, exact: true }).first().waitFor();
    noFaults(page);
  });
});

/** Presses Tab until what has the focus bears a name. */
async function tabTo(page, name) {
  const passed = [];
  for (let step = 0; step < FURTHEST; step++) {
    const here = await focused(page);
    if (here === name) {
      return;
    }
    passed.push(here);
    await page.keyboard.press('Tab');
  }
  assert.fail(`nothing called ${name} takes the focus, only ${[...new Set(passed)].join(', ')}`);
}

/** Chooses in a list by the arrow keys, from its first entry on. */
async function choose(page, list, option) {
  await tabTo(page, list);
  await page.keyboard.press('Home');
  await until(async () => {
    const now = await page.evaluate(() => document.activeElement.selectedOptions[0]?.text.trim());
    if (now !== option) {
      await page.keyboard.press('ArrowDown');
    }
    return now === option;
  }, 10_000);
}

async function write(page, field, text) {
  await tabTo(page, field);
  await page.keyboard.insertText(text);
}

/** Writes a date part by part, in the order in which this browser shows them. */
async function writeDate(page, date) {
  const [year, month, day] = date.split('-');
  for (const order of [
    [year, month, day],
    [month, day, year],
    [day, month, year],
  ]) {
    for (const part of order) {
      await page.keyboard.type(part);
    }
    if ((await page.evaluate(() => document.activeElement.value)) === date) {
      return;
    }
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
  }
  assert.fail('the date could not be written');
}

/** The accessible name of what has the focus, as far as the console's elements need it. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    return label.trim().replaceAll(/\s+/g, ' ');
  });
}
