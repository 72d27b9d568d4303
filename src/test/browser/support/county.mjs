// Finds in the county under test what a journey needs. Looking is no shortcut: what is tested is what pages make of it.
import assert from 'node:assert/strict';

/** The date in Shanghai. */
export const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** What the service answers an officer who is signed in on a page. */
export async function look(page, path) {
  const answer = await page.request.get(`/api/v1/${path}`);
  assert.equal(answer.status(), 200, path);
  return answer.json();
}

/** The first subject that a search finds. */
export async function first(page, query) {
  return (await look(page, `subjects?limit=1&${query}`)).subjects[0];
}

/** The first of the county's enterprises of which something is true; it gives what was found. */
export async function firstEnterprise(page, found) {
  const { subjects } = await look(page, 'subjects?limit=200&kind=ENTERPRISE');
  for (const subject of subjects) {
    const what = await found(subject);
    if (what) {
      return what;
    }
  }
  throw new Error('the county has no such enterprise');
}

/** Two enterprises of one legal representative and that person, the first enterprise not yet of the worst tier. */
export async function sameRepresentative(page) {
  return firstEnterprise(page, async (listed) => {
    if (listed.tiers.some((tier) => tier.label === 'D')) {
      return undefined;
    }
    const around = await look(
      page,
      `subjects/${listed.id}/relationships/network?depth=2&kinds=LEGAL_REPRESENTATIVE_OF`,
    );
    const other = around.parties.find(
      ({ depth, party }) => depth === 2 && party.kind === 'ENTERPRISE' && party.status === 'ACTIVE',
    );
    const person = around.parties.find(({ depth, party }) => depth === 1 && party.party.startsWith('person/'));
    return other && { listed, reached: named(other.party), person: named(person.party) };
  });
}

/** A party by its own identifier and name. */
export function named({ party, name }) {
  return { id: party.slice(party.indexOf('/') + 1), name };
}

/** Waits for what the service does in its own time. */
export async function until(condition, patience = 60_000) {
  const end = Date.now() + patience;
  while (!(await condition())) {
    assert.ok(Date.now() < end, 'it did not come about in time');
  }
}
