import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible, Browser, contentOf, noFaults, picture, signIn } from '../support/browser.mjs';
import { first, firstEnterprise, look, sameRepresentative, until } from '../support/county.mjs';
import { close, openTwin, record } from '../support/officer.mjs';

describe('the relationship graph', () => {
  let browser;
  before(async () => (browser = await Browser.open()));
  after(() => browser.close());

  it('leads from a person along joint punishment to the enterprise that it reaches', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const { listed, person, reached } = await sameRepresentative(page);
    const number = `示县图列〔2026〕${Date.now()}号`;
    await close(await record(page, listed, { kind: 'SERIOUS_LISTING', number, list: 'MARKET_SUPERVISION' }));

    await page.getByRole('region', { name: '关系' }).getByRole('link', { name: person.name }).first().click();
    await page.waitForURL(`**/persons/${person.id}/graph`);
    await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
    const links = page.getByRole('region', { name: '联合惩戒关联' });
    const way = links
      .getByRole('listitem')
      .filter({ hasText: number })
      .filter({ hasText: `${listed.name} → ${person.name} → ${reached.name}` });
    // The link comes by the keeper's own change.
    await until(async () => {
      const there = await way.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
      if (!there) {
        await page.reload();
      }
      return there;
    });
    await way.getByRole('button').click();
    const twin = await openTwin(page);
    const along = twin.getByRole('row').filter({ hasText: '联合惩戒路径' });
    assert.equal(await along.count(), 2, 'the way has two relations, and no other is marked');
    for (const end of [listed, reached]) {
      await along.filter({ hasText: end.name }).filter({ hasText: person.name }).waitFor();
    }
    await accessible(page);
    await picture(page, 'graph-person');

    await way.getByRole('link', { name: `打开 ${reached.name}` }).click();
    await page.getByRole('heading', { level: 1, name: reached.name }).waitFor();
    await page.getByRole('region', { name: '联合惩戒关联' }).getByRole('button', { name: number }).waitFor();
    noFaults(page);
  });

  it('draws who owns an enterprise through others, with the share over all paths', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const { owned, owner, share } = await firstEnterprise(page, async (subject) => {
      const { holders } = await look(page, `subjects/${subject.id}/controllers`);
      const indirect = holders.find((one) => one.mainPath.length === 2 && one.otherPaths === 0);
      return (
        indirect && {
          owned: subject,
          owner: indirect.party,
          share: indirect.mainPath.reduce((product, { relation }) => product * relation.share, 1),
        }
      );
    });
    await page.goto(`/console/subjects/${owned.id}/graph`);
    const owners = page.getByRole('region', { name: '股权与控制' });
    await owners.getByRole('button', { name: '展开' }).click();
    const percent = `${Number((100 * share).toFixed(2))}%`;
    await owners.getByRole('listitem').filter({ hasText: owner.name }).filter({ hasText: percent }).first().waitFor();
    await owners.getByRole('button', { name: '画成股权树' }).click();
    const twin = await openTwin(page);
    const compound = twin.getByRole('row').filter({ hasText: '合计持股' });
    await compound.filter({ hasText: owner.name }).filter({ hasText: owned.name }).getByText(percent).waitFor();
    assert.equal(await page.getByLabel('布局').inputValue(), 'tree');
    await accessible(page);
    await picture(page, 'graph-owners');
    noFaults(page);
  });

  it('undoes and redoes steps, keeps a pinned party in its place, and gives a saved canvas back', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const { listed, person } = await sameRepresentative(page);
    await page.goto(`/console/subjects/${listed.id}/graph`);
    const twin = await openTwin(page);
    const size = twin.locator('header .faint');
    const before = await size.innerText();
    await twin.getByRole('button', { name: `展开 ${person.name}` }).first().click();
    await changed(size, before);
    const grown = await size.innerText();

    await page.getByRole('button', { name: '撤销' }).click();
    await changed(size, grown);
    assert.equal(await size.innerText(), before);
    await page.keyboard.press('Control+Shift+Z');
    await changed(size, before);
    assert.equal(await size.innerText(), grown);
    await page.keyboard.press('Control+Z');
    await changed(size, grown);
    await page.getByRole('button', { name: '重做' }).click();
    await changed(size, before);

    await twin.getByRole('button', { name: person.name, exact: true }).first().click();
    const card = page.getByRole('region', { name: person.name });
    await card.getByRole('button', { name: '固定' }).click();
    await card.getByRole('button', { name: '取消固定' }).waitFor();
    const first = await save(page, '核查前');
    await page.getByLabel('布局').selectOption('rings');
    const second = await save(page, '核查后');
    const pinned = `person/${person.id}`;
    assert.deepEqual(second.places[pinned], first.places[pinned]);
    const moved = Object.keys(first.places).filter(
      (party) => party !== pinned && JSON.stringify(first.places[party]) !== JSON.stringify(second.places[party]),
    );
    assert.ok(moved.length > 0, 'the others were arranged anew');
    assert.ok(!JSON.stringify(await page.evaluate(() => ({ ...localStorage }))).includes(listed.name), 'no name is kept');

    await card.getByRole('button', { name: '移出画布' }).click();
    await changed(size, grown);
    const saved = page.getByRole('region', { name: '保存的画布' });
    await page.reload();
    await saved.getByRole('button', { name: '核查前', exact: true }).click();
    const again = (await openTwin(page)).locator('header .faint');
    await until(async () => (await again.innerText()) === grown);
    assert.deepEqual((await save(page, '再存')).places[pinned], first.places[pinned]);
    await picture(page, 'graph-saved');
    noFaults(page);
  });

  it('finds the shortest path between two parties that were picked', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const { listed, person, reached } = await sameRepresentative(page);
    await page.goto(`/console/subjects/${listed.id}/graph`);
    const twin = await openTwin(page);
    await twin.getByRole('button', { name: `展开 ${person.name}` }).first().click();
    await twin.getByRole('button', { name: reached.name, exact: true }).first().click();
    await page.getByRole('region', { name: reached.name }).getByRole('button', { name: '设为路径起点' }).click();
    await twin.getByRole('button', { name: listed.name, exact: true }).first().click();
    await page
      .getByRole('region', { name: listed.name })
      .getByRole('button', { name: `找从“${reached.name}”到此的路径` })
      .click();
    await page.getByText('最短路径 2 步，已标出').waitFor();
    const along = twin.getByRole('row').filter({ hasText: /最短路径|联合惩戒路径/ }).filter({ hasText: person.name });
    for (const end of [listed, reached]) {
      await along.filter({ hasText: end.name }).first().waitFor();
    }
    noFaults(page);
  });

  it('shows the relations of another day', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const { subject, from, until: ended } = await firstEnterprise(page, async (subject) => {
      const { groups } = await look(page, `subjects/${subject.id}/relationships?kinds=EXECUTIVE_OF`);
      const former = groups.flatMap((group) => group.relations).find(({ relation }) => relation.period.until);
      return former && { subject, ...former.relation.period };
    });
    await page.goto(`/console/subjects/${subject.id}/graph`);
    const twin = await openTwin(page);
    const former = twin.getByRole('row').filter({ hasText: '任职' }).filter({ hasText: ended });
    await former.waitFor();
    await page.getByLabel('查看日期').fill(ended);
    await former.waitFor({ state: 'detached' });
    await page.getByLabel('查看日期').fill(from);
    await former.waitFor();
    noFaults(page);
  });

  it('gives what is shown as a picture, as vectors, as rows, and to other graph programs', async () => {
    const page = await browser.page();
    await signIn(page, 'officer');
    const subject = await first(page, 'kind=ENTERPRISE&tier=comprehensive:C');
    await page.goto(`/console/subjects/${subject.id}/graph`);
    const twin = await openTwin(page);
    const rows = await twin.locator('tbody tr').count();

    const png = await exported(page, 'PNG');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.ok(png.readUInt32BE(16) > 200 && png.readUInt32BE(20) > 100, 'of a size that can be read');

    const parties = new Set();
    for (const kind of ['SVG', 'GRAPHML']) {
      const tags = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        const elements = [...parsed.querySelectorAll('*')];
        return elements.map((one) => ({ tag: one.localName, id: one.getAttribute('id'), text: one.textContent }));
      }, (await exported(page, kind)).toString());
      assert.ok(!tags.some(({ tag }) => tag === 'parsererror'), `${kind} is well formed`);
      assert.ok(tags.some(({ text }) => text.includes(subject.name.slice(0, 10))), `${kind} has the names`);
      tags.filter(({ tag }) => tag === 'node').forEach(({ id }) => parties.add(id));
    }
    assert.ok(parties.size > 1);

    const csv = (await exported(page, 'CSV')).toString().trim().split('\r\n');
    const more = await twin.getByRole('button', { name: /还有/ }).count();
    assert.equal(csv.length - 1, rows - more, 'a row for every relation');
    assert.ok(csv.some((line) => line.includes(subject.name)));
    noFaults(page);
  });
});

/** Waits until a text is another one. */
async function changed(locator, former) {
  await until(async () => (await locator.innerText()) !== former, 20_000);
}

/** Saves the canvas under a name and gives what the browser keeps of it. */
async function save(page, name) {
  const saved = page.getByRole('region', { name: '保存的画布' });
  await saved.getByLabel('画布名称').fill(name);
  await saved.getByRole('button', { name: '保存' }).click();
  await saved.getByRole('button', { name, exact: true }).waitFor();
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('xinheng.canvases')));
  return kept.find((one) => one.name === name);
}

/** A file that the page makes. */
async function exported(page, kind) {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: `导出 ${kind}` }).click();
  return contentOf(saved);
}
