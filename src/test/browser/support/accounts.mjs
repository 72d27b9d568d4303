// Accounts of a test's own, as the operator adds them.
import assert from 'node:assert/strict';

/**
 * Adds an account whose password signIn knows.
 *
 * @param page where an operator is signed in
 * @param {{roles: string[], areas: string[], departments?: string[]}} what
 * @returns {Promise<string>} its name
 */
export async function hire(page, what) {
  const name = `clerk-${Date.now().toString(36)}`;
  const answer = await page.request.post('/api/v1/callers', {
    data: { name, kind: 'ACCOUNT', ...what },
    headers: { 'X-Console': '1' },
  });
  assert.equal(answer.status(), 200, await answer.text());
  process.env[`XINHENG_PASSWORD_${name.toUpperCase()}`] = (await answer.json()).secret;
  return name;
}
