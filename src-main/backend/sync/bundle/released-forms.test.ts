import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zstdDecompressSync } from 'node:zlib';
import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { openBackend } from '../../backend.ts';
import { checkOffice } from '../../check/index.ts';
import { DATABASE_FILE } from '../../database/open.ts';
import { fileSecrets, SECRETS_FILE } from '../../ports/secrets.ts';
import { quiet } from '../../testing/bundles.ts';
import { deviceKeys } from '../keys.ts';
import { applyStaged, previewOf, stageBundle } from './index.ts';

const rootDir = fileURLToPath(new URL('../../../../', import.meta.url));
const fixtures = fileURLToPath(new URL('../../testing/fixtures/', import.meta.url));

interface Ids {
  readonly device: string;
  readonly inquiry: string;
  readonly own: string;
}

/** Opens a kept database, with the keys of the device that it was kept from. */
function kept(name: string) {
  const fixture = join(fixtures, name);
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-kept-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  writeFileSync(join(dataDir, DATABASE_FILE), zstdDecompressSync(readFileSync(join(fixture, `${DATABASE_FILE}.zst`))));
  copyFileSync(join(fixture, SECRETS_FILE), join(dataDir, SECRETS_FILE));
  const backend = openBackend({ dataDir, rootDir });
  onTestFinished(() => backend.close());
  const ids = JSON.parse(readFileSync(join(fixture, 'ids.json'), 'utf8')) as Ids;
  // A copy is a device of its own, so that it has to be given the keys of the one that the bundle is for.
  const context = { ...backend.context, keys: () => deviceKeys(fileSecrets(dataDir), ids.device) };
  const client = createRouterClient(backend.router, { context });
  return { context, client, ids, bundle: join(fixture, 'bundle.ejrcsync') };
}

test.each(readdirSync(fixtures))('rule 9: the database and the bundle of %s are read', async (name) => {
  const { context, client, ids, bundle } = kept(name);
  expect((await client.inquiries.get({ id: ids.own })).subject).toBe('岐阜の案件');
  const staged = await stageBundle(context, bundle, quiet());
  const { effect } = await previewOf(context, staged, quiet());
  expect(effect?.kinds).toEqual([
    { kind: 'inquiry', made: 1, changed: 0 },
    { kind: 'label', made: 1, changed: 0 },
    { kind: 'file', made: 1, changed: 0 },
    { kind: 'task', made: 1, changed: 0 },
  ]);
  await applyStaged(context, staged, quiet());
  expect(await client.inquiries.get({ id: ids.inquiry })).toMatchObject({
    subject: '南部鉄器 / Gusseisen',
    description: 'Elsässische Gießerei sucht Partner',
  });
  const [file] = await client.files.list({ ownerId: ids.inquiry });
  expect(await (await client.files.read({ id: file?.id ?? '' })).text()).toBe('%PDF-1.7 岐阜');
  expect(checkOffice(context)).toEqual([]);
});
