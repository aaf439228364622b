import { readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { openBackend } from '../../../src-main/backend/backend.ts';
import { decodeChanges } from '../../../src-main/backend/sync/bundle/columns.ts';
import { mergeChanges } from '../../../src-main/backend/sync/index.ts';

/**
 * A program that works in a data folder as the interface and an exchange do, and says each thing once it was acknowledged: edits,
 * then each delivery and more edits, then that it has closed. Where anything fails it ends at once, without a word.
 */
const EDITS = 3;
const [dataDir = '', ...deliveries] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);
const backend = openBackend({ dataDir, rootDir: fileURLToPath(new URL('../../../', import.meta.url)) });
const { context } = backend;
const client = createRouterClient(backend.router, { context });

async function edit(): Promise<void> {
  for (let i = 0; i < EDITS; i += 1) {
    const { id } = await client.inquiries.create({ subject: 'erste Fassung', labels: { form: ['industry', 'trade'] } });
    await client.inquiries.update({ ids: [id], patch: { subject: 'zweite Fassung' } });
    say(`edited ${id}`);
  }
}

say('open');
await edit();
for (const path of deliveries) {
  const changes = decodeChanges(readFileSync(path));
  context.writer.absorb(() => mergeChanges(context.sqlite, changes, Date.now()));
  say(`merged ${path}`);
  await edit();
}
backend.close();
say('closed');
