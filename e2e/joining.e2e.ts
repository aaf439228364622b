import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { expectAccessible } from './pages/axe.ts';
import { rowsOf } from './pages/database.ts';
import { choose } from './pages/frame.ts';
import { test } from './pages/office.ts';
import { OFFICER, seedOffice, withOffice } from './pages/seed.ts';
import { INQUIRIES } from './pages/seeded-records.ts';

test('a new laptop joins the office of a colleague: request, approval, file, and who works here', async ({
  openOffice,
}, info) => {
  const colleague = await mkdtemp(join(tmpdir(), 'ejrc-desk-member-'));
  const { desk, dataFolder } = await openOffice({ seed: () => seedOffice(colleague) });
  const { page, t } = desk;

  await page.getByText(t('welcome:way.join'), { exact: true }).click();
  await page.getByLabel(t('welcome:name')).fill('架空 花子');
  await page.getByRole('button', { name: t('welcome:join.ask.make') }).click();
  const line = page.getByRole('textbox', { name: t('devices:request.line') });
  await expect(line).toHaveValue(/^ejrc-desk-join:1:/u);
  const text = await line.inputValue();
  await expectAccessible(page, 'join request');

  const made = await withOffice(colleague, async (client) => {
    const request = await client.devices.readRequest({ text });
    expect(request.owner).toEqual({ name: '架空 花子', staffId: null });
    await expect(page.getByText(request.fingerprint)).toBeVisible();
    const { deviceId } = await client.devices.approve({ text });
    const file = await receiveFile(await client.devices.snapshot({ deviceId }));
    const [own] = await client.devices.list();
    return { file, fingerprint: own?.fingerprint ?? '' };
  });
  const snapshot = info.outputPath(made.file.name);
  await writeFile(snapshot, Buffer.from(await made.file.arrayBuffer()));

  const open = async (path: string): Promise<void> => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t('welcome:join.open.choose') }).click();
    await (await choosing).setFiles(path);
  };
  const other = info.outputPath('other.ejrcsync');
  await writeFile(other, 'Guten Tag');
  await open(other);
  await expect(page.getByRole('alert')).toContainText(t('errors:reason.not-a-snapshot'));
  await expect(line).toHaveValue(text);

  await open(snapshot);
  await expect(page.getByText(made.fingerprint)).toBeVisible();
  await expect(page.getByText(String(INQUIRIES.length), { exact: true }).first()).toBeVisible();
  await expect(page.getByText(OFFICER)).toBeVisible();
  await expectAccessible(page, 'join question');
  await page.getByRole('button', { name: t('welcome:join.question.confirm') }).click();

  await expect(page.getByText(t('welcome:joined.lead'))).toBeVisible({ timeout: 30_000 });
  await choose(page, t('welcome:joined.who'), `${OFFICER} · CEEJA`);
  await page.getByRole('button', { name: t('welcome:begin') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('today:title') })).toBeVisible();
  const codes = rowsOf(dataFolder, 'SELECT code FROM device WHERE approved_at IS NOT NULL AND deleted_at IS NULL');
  expect(codes).toHaveLength(2);
  await rm(colleague, { recursive: true, force: true });
});
