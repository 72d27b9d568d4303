// Measures the graph at 2,000 parties and 4,000 relations against a service that is up: node graph.mjs http://127.0.0.1:8080
// Enters a fictional network first; sent again, it changes nothing. The officer's password comes from the environment.
import { resolve } from 'node:path';

process.env.XINHENG_SERVICE = process.argv[2] ?? 'http://127.0.0.1:8080';
process.env.XINHENG_BROWSER_FILES ??= resolve('target/browser');
const { Browser, signIn } = await import('../support/browser.mjs');

const PARTIES = 2_000;
const RELATIONS = 4_000;
const FIRST_RING = 20;
const FRAMES = 120;

const browser = await Browser.open();
const page = await browser.page();
await signIn(page, 'officer');
const centre = await network(page);
await page.goto(`/console/subjects/${centre}/graph`);
await page.getByText(/个主体/).waitFor();

const laidOut = await timed(page, async () => {
  await page.getByLabel('周边').selectOption('4');
  await page.getByText(new RegExp(`${PARTIES} 个主体，${RELATIONS} 条关系`)).waitFor({ timeout: 120_000 });
  await page.locator('.stage[aria-busy=false]').waitFor({ timeout: 120_000 });
});
const frames = await panning(page);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');
const { metrics } = await session.send('Performance.getMetrics');
const heap = metrics.find((one) => one.name === 'JSHeapUsedSize').value;
const expanded = await expansion(page);

console.log(`parties ${PARTIES}, relations ${RELATIONS}`);
console.log(`from choosing the surroundings to the first layout painted: ${Math.round(laidOut)} ms`);
console.log(`frames while panning: median ${quantile(frames, 0.5).toFixed(1)} ms, p95 ${quantile(frames, 0.95).toFixed(1)} ms`);
console.log(`an expansion of 12 relations, from click to painted: ${Math.round(expanded)} ms`);
console.log(`script memory: ${Math.round(heap / 1024 / 1024)} MiB`);
await browser.close();

/** Milliseconds that something takes, the painting after it included. */
async function timed(page, work) {
  const begun = performance.now();
  await work();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return performance.now() - begun;
}

/** The times between frames while the canvas is dragged, shortest first. */
async function panning(page) {
  const box = await page.locator('.canvas').boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height - 60 };
  await page.evaluate((most) => {
    globalThis.frames_ = [];
    let before = performance.now();
    const next = (now) => {
      globalThis.frames_.push(now - before);
      before = now;
      if (globalThis.frames_.length < most) {
        requestAnimationFrame(next);
      }
    };
    requestAnimationFrame(next);
  }, FRAMES);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let step = 1; step <= FRAMES; step++) {
    await page.mouse.move(middle.x + 120 * Math.sin(step / 8), middle.y + 60 * Math.cos(step / 8));
  }
  await page.mouse.up();
  await page.waitForFunction((most) => globalThis.frames_.length >= most, FRAMES);
  return page.evaluate(() => globalThis.frames_.slice(5).sort((one, other) => one - other));
}

/** What a part of some sorted numbers does not exceed. */
function quantile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** From the click that expands a hub by twelve more relations to the frame that shows them, on a fresh canvas. */
async function expansion(page) {
  await page.reload();
  await page.getByText(/个主体/).waitFor();
  await page.getByRole('button', { name: '表格' }).click();
  const more = page.getByRole('region', { name: '表格' }).getByRole('button', { name: /还有 \d+ 个/ }).first();
  await more.waitFor();
  return more.evaluate(
    (button) =>
      new Promise((done) => {
        const begun = performance.now();
        const hint = document.querySelector('.hint');
        const seen = new MutationObserver(() => {
          seen.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
        });
        seen.observe(hint, { childList: true, characterData: true, subtree: true });
        button.click();
      }),
  );
}

/** Enters the network as files, as any department would, and gives its centre. */
async function network(page) {
  const key = (n) => `${n}`;
  const subjects = ['kind,name,key.system,key.key,area'];
  const relations = [];
  const add = (from, to) => from !== to && relations.push(`HOLDS,${from},${to}`);
  for (let n = 0; n < PARTIES; n++) {
    subjects.push(`ENTERPRISE,示例县度量${n}号有限公司,graph-measure,${key(n)},demo-county`);
  }
  for (let n = 1; n < PARTIES; n++) {
    add(n <= FIRST_RING ? 0 : 1 + ((n - 1) % FIRST_RING), n);
  }
  for (let n = 1; relations.length < RELATIONS; n++) {
    add(1 + ((n * 7) % (PARTIES - 1)), 1 + ((n * 13 + 5) % (PARTIES - 1)));
  }
  await send(page, 'subjects', subjects);
  await send(page, 'relations', [
    'kind,fromSubject,to,since,source',
    ...relations.map((line, at) => {
      const [kind, from, to] = line.split(',');
      const since = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
      return `${kind},graph-measure|${from},graph-measure|${to},${since},graph-measure`;
    }),
  ]);
  const found = await page.request.get('/api/v1/subjects?q=示例县度量0号有限公司&limit=1');
  return (await found.json()).subjects[0].id;
}

async function send(page, kind, lines) {
  const answer = await page.request.post(`/api/v1/imports/${kind}?wait=60`, {
    data: lines.join('\n'),
    headers: { 'X-Console': '1', 'Content-Type': 'text/csv' },
    timeout: 120_000,
  });
  const done = await answer.json();
  if (done.refused > 0) {
    throw new Error(JSON.stringify(done.firstRefused[0]));
  }
}
