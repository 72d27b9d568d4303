import { after, before, describe, it } from 'node:test';
import { accessible, Browser, noFaults, picture, signIn } from '../support/browser.mjs';

const WIDE = 1_000;
/** Pages of tables and forms alone, which a narrow window only scrolls. */
const OTHERS = [
  ['work', '/work'],
  ['proceedings', '/work?tab=proceedings'],
  ['identities', '/work?tab=identities'],
  ['plans', '/inspections'],
  ['draws', '/inspections?tab=draws'],
  ['joint', '/inspections?tab=joint'],
  ['results', '/inspections?tab=results'],
  ['imports', '/imports'],
  ['policies', '/policies'],
];

describe('every page, in both languages and both looks,', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  for (const [language, colorScheme, viewport] of [
    ['zh', 'light', { width: 1440, height: 900 }],
    ['en', 'dark', { width: 1440, height: 900 }],
    ['zh', 'dark', { width: 820, height: 1180 }],
    ['en', 'light', { width: 820, height: 1180 }],
  ]) {
    it(`is free of what axe calls serious: ${language}, ${colorScheme}, ${viewport.width} wide`, async () => {
      const page = await browser.page({ colorScheme, viewport });
      await page.addInitScript((value) => localStorage.setItem('xinheng.language', value), language);
      await signIn(page, 'officer');
      const answer = await page.request.get('/api/v1/subjects?limit=1&tier=comprehensive:C&kind=ENTERPRISE');
      const { id } = (await answer.json()).subjects[0];
      const shown = [
        ['overview', '/'],
        ['search', '/subjects'],
        ['subject', `/subjects/${id}`],
        ['graph', `/subjects/${id}/graph`],
        ['new-import', '/imports/new'],
        ...(viewport.width < WIDE ? [] : OTHERS),
      ];
      for (const [name, path] of shown) {
        await page.goto(`/console${path}`);
        await page.waitForLoadState('networkidle');
        await accessible(page);
        await picture(page, `${name}-${language}-${colorScheme}-${viewport.width}`);
      }
      noFaults(page);
    });
  }
});
