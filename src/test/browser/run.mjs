// Runs the browser tests against a service that is up: node run.mjs http://127.0.0.1:8080 [part of a file's name].
// Prints every test and a summary; ends with 1 when one failed. Passwords of the accounts come from the environment.
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { install } from '../../main/webui/build/install.mjs';

const home = dirname(fileURLToPath(import.meta.url));
const [service, wanted = ''] = process.argv.slice(2);
if (!service) {
  console.error('Say where the service is, as in: node run.mjs http://127.0.0.1:8080');
  process.exit(1);
}
process.env.XINHENG_SERVICE = service;
process.env.XINHENG_BROWSER_FILES ??= resolve('target/browser');
install(home);
const { shareBrowser } = await import('./support/browser.mjs');
const browser = await shareBrowser();
process.env.XINHENG_BROWSER_ADDRESS = browser.wsEndpoint();

const files = readdirSync(home, { recursive: true })
  .filter((file) => file.endsWith('.test.mjs') && !file.includes('node_modules') && file.includes(wanted))
  .sort()
  .map((file) => join(home, file));
let passed = 0;
let failed = 0;
const started = Date.now();
run({ files, concurrency: 1, timeout: 240_000 })
  .on('test:pass', (event) => (passed += event.details.type === 'suite' ? 0 : 1))
  .on('test:fail', (event) => (failed += event.details.type === 'suite' ? 0 : 1))
  .on('end', () => browser.close())
  .compose(new spec())
  .pipe(process.stdout);

process.on('exit', () => {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`Browser tests: ${passed} passed, ${failed} failed, in ${seconds} s`);
  // Tests that were not found must not look like tests that passed.
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
