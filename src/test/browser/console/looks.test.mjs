import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';
import { first, look, sameRepresentative } from '../support/county.mjs';

describe('every page, in both languages and both looks,', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  for (const [viewport, looks] of [
    [{ width: 1440, height: 900 }, { zh: ['light', 'dark'], en: ['dark', 'light'] }],
    // Colours are the same at every width.
    [{ width: 820, height: 1180 }, { zh: ['dark'], en: ['light'] }],
  ]) {
    it(`is free of what axe calls serious, and fits, ${viewport.width} wide`, async () => {
      const page = await browser.page({ viewport });
      await signIn(page, 'officer');
      for (const [name, path, open] of await pages(page)) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(`/console${path}`);
        await page.waitForLoadState('networkidle');
        await open?.(page);
        for (const [language, colorSchemes] of Object.entries(looks)) {
          await page.locator('select[name=language]').selectOption(language);
          for (const colorScheme of colorSchemes) {
            await page.emulateMedia({ colorScheme });
            await accessible(page);
            await picture(page, `${name}-${language}-${colorScheme}-${viewport.width}`);
          }
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(width <= viewport.width, `${path} is ${width} wide in ${language}`);
        }
        await page.locator('select[name=language]').selectOption('zh');
      }
      noFaults(page);
    });
  }

  it('says what is not there, not allowed, and not to be reached', async () => {
    const page = await browser.page();
    await signIn(page, 'auditor');
    await page.goto('/console/nowhere-at-all');
    await page.getByText('没有这个页面').waitFor();
    await accessible(page);
    await page.goto('/console/subjects/0000000000000');
    await page.getByText('没有找到，或者不在您的管理区域内').waitFor();
    await accessible(page);
    await picture(page, 'state-missing');
    await page.goto('/console/subjects?q=没有这样的名称');
    await page.getByText('没有符合条件的监管对象').waitFor();
    await accessible(page);
    await picture(page, 'state-empty');
    await page.context().setOffline(true);
    await page.locator('input[name=q]').fill('医药');
    await page.getByRole('alert').getByText('服务没有应答').waitFor();
    await accessible(page);
    await picture(page, 'state-unreachable');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('cell', { name: /医药/ }).first().waitFor();
    noFaults(page);
  });
});

/** Every page that officers reach, by name and address, and what is opened on it. */
async function pages(page) {
  const subject = await first(page, 'tier=comprehensive:C&kind=ENTERPRISE');
  const { person } = await sameRepresentative(page);
  const { policyVersion } = await look(page, 'status');
  return [
    ['overview', '/'],
    ['search', '/subjects'],
    ['subject', `/subjects/${subject.id}`],
    ['graph', `/subjects/${subject.id}/graph`, openTable],
    ['person-graph', `/persons/${person.id}/graph`],
    ['work', '/work'],
    ['proceedings', '/work?tab=proceedings'],
    ['identities', '/work?tab=identities'],
    ['plans', '/inspections'],
    ['draws', '/inspections?tab=draws'],
    ['joint', '/inspections?tab=joint'],
    ['results', '/inspections?tab=results'],
    ['imports', '/imports'],
    ['new-import', '/imports/new'],
    ['policies', '/policies'],
    ['policy', `/policies/${policyVersion}`],
  ];
}

async function openTable(page) {
  await page.getByRole('button', { name: '表格' }).click();
}
