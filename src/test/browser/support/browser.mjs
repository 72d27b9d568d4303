import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import packaged from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { chineseFonts } from './fonts.mjs';

const SERVICE = process.env.XINHENG_SERVICE;
const FILES = process.env.XINHENG_BROWSER_FILES;
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser that the tests of several files share, at an address for XINHENG_BROWSER_ADDRESS. */
export async function shareBrowser() {
  return chromium.launchServer(await settings());
}

/** A real browser for the tests of a file; its pages notice every error that a user would not. */
export class Browser {
  #browser;

  /** The shared browser where there is one, else one of its own. */
  static async open() {
    const browser = new Browser();
    const shared = process.env.XINHENG_BROWSER_ADDRESS;
    browser.#browser = shared ? await chromium.connect(shared) : await chromium.launch(await settings());
    return browser;
  }

  /**
   * A page with a profile of its own. Its settings are Playwright's, as in {colorScheme: 'dark'}.
   *
   * @returns {Promise<import('playwright-core').Page>} its `faults` hold what went wrong unseen
   */
  async page(more = {}) {
    const context = await this.#browser.newContext({
      baseURL: SERVICE,
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      ...more,
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.faults = [];
    page.on('pageerror', (error) => page.faults.push(`script: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is logged by the browser itself; the tests that provoke one look at what the page shows.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        page.faults.push(`console: ${message.text()}`);
      }
    });
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(SERVICE)) {
        page.faults.push(`fetched from elsewhere: ${request.url()}`);
      }
    });
    return page;
  }

  async close() {
    await this.#browser.close();
  }
}

/** Fails if a page had script errors, refused content, or fetched anything from elsewhere. */
export function noFaults(page) {
  assert.deepEqual(page.faults, []);
}

/** Fails if axe finds anything serious on a page as it is now. */
export async function accessible(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const grave = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
  const report = grave.map(
    (one) => `${one.id}: ${one.help}\n    ${one.nodes.slice(0, 5).map((node) => node.html).join('\n    ')}`,
  );
  assert.equal(report.join('\n'), '', `axe on ${page.url()}`);
}

/** Keeps a picture of a page among the build's files, for people to look at. */
export async function picture(page, name) {
  const directory = join(FILES, 'pictures');
  mkdirSync(directory, { recursive: true });
  await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true, animations: 'disabled' });
}

/** A file that a page hands over. A shared browser keeps it elsewhere, so it is read and not named by its path. */
export async function contentOf(download) {
  const parts = [];
  for await (const part of await (await download).createReadStream()) {
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** An officer signed in by the page itself, as people do it. */
export async function signIn(page, account) {
  await page.goto('/console/');
  await page.locator('#name').fill(account);
  await page.locator('#password').fill(password(account));
  await page.keyboard.press('Enter');
  await page.locator('main#content').waitFor();
}

/** The password of an account of the service under test. */
export function password(account) {
  const given = process.env[`XINHENG_PASSWORD_${account.toUpperCase()}`];
  assert.ok(given, `XINHENG_PASSWORD_${account.toUpperCase()} says the password of ${account}`);
  return given;
}

/** The browser that the packages bring, else an installed one. */
async function settings() {
  return {
    executablePath: await executable(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: chineseFonts(join(FILES, 'fonts')) },
  };
}

async function executable() {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return packaged.executablePath();
  }
  const installed = process.env.XINHENG_BROWSER ?? INSTALLED.find((path) => existsSync(path));
  assert.ok(installed, 'XINHENG_BROWSER says where a Chromium is installed');
  return installed;
}
