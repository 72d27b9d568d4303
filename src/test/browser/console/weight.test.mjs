import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Browser, noFaults, signIn } from '../support/browser.mjs';

const MOST_SCRIPT = 300_000;

describe('the first load', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('brings less than 300 kB of compressed script before the graph is opened', async () => {
    const page = await browser.page();
    const scripts = [];
    page.on('requestfinished', (request) => request.resourceType() === 'script' && scripts.push(request));
    await signIn(page, 'officer');
    const answer = await page.request.get('/api/v1/subjects?limit=1');
    await page.goto(`/console/subjects/${(await answer.json()).subjects[0].id}`);
    await page.waitForLoadState('networkidle');
    // A script that is asked for again comes from the browser's own store, without a byte: its first transfer counts.
    const firsts = scripts.filter((one, at) => scripts.findIndex((other) => other.url() === one.url()) === at);
    const sizes = await Promise.all(
      firsts.map(async (request) => {
        const response = await request.response();
        assert.equal(response.headers()['content-encoding'], 'gzip', request.url());
        const { responseBodySize } = await request.sizes();
        assert.ok(responseBodySize > 0, request.url());
        return responseBodySize;
      }),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`  first load: ${sizes.length} scripts, ${Math.round(total / 1000)} kB compressed`);
    assert.ok(total > 10_000 && total < MOST_SCRIPT, `${total} bytes`);
    noFaults(page);
  });
});
