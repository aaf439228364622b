import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { openBackend } from '../backend.ts';

/** A program that edits until it is killed, and prints the id of each inquiry whose edits were acknowledged. */
const dataDir = process.argv[2] ?? '';
const backend = openBackend({ dataDir, rootDir: fileURLToPath(new URL('../../../', import.meta.url)) });
const client = createRouterClient(backend.router, { context: backend.context });
for (;;) {
  const { id } = await client.inquiries.create({ subject: 'erste Fassung', labels: { form: ['industry', 'trade'] } });
  await client.inquiries.update({ ids: [id], patch: { subject: 'zweite Fassung' } });
  process.stdout.write(`${id}\n`);
}
