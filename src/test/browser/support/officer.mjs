// What officers do in several journeys, as they do it.
import { TODAY } from './county.mjs';

/**
 * Records a violation on a subject's page and waits for the effect, which stays open.
 *
 * @param {{kind: string, number: string, behaviour?: string, list?: string, severity?: string}} what
 */
export async function record(page, subject, { kind, number, behaviour = '拒不履行法定义务', list, severity = 'SERIOUS' }) {
  await page.goto(`/console/subjects/${subject.id}`);
  await page.getByRole('button', { name: '登记违法失信信息' }).click();
  const form = page.getByRole('dialog', { name: '登记违法失信信息' });
  await form.getByLabel('种类', { exact: true }).selectOption(kind);
  await form.getByLabel('严重程度').selectOption(severity);
  await form.getByLabel('决定机关').selectOption('SAMR');
  await form.getByLabel('文号').fill(number);
  await form.getByLabel('决定日期').fill(TODAY);
  await form.getByLabel('违法行为').fill(behaviour);
  if (list) {
    await form.getByLabel('名单', { exact: true }).selectOption(list);
  }
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await form.getByText('登记后的变化').waitFor();
  return form;
}

/** Closes a dialog by its button. */
export async function close(dialog) {
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens the table twin of the relationship graph. */
export async function openTwin(page) {
  await page.getByRole('button', { name: '表格' }).click();
  const twin = page.getByRole('region', { name: '表格' });
  await twin.getByRole('row').nth(1).waitFor();
  return twin;
}
