/** Edits and exchanges by a folder without end, for a test that kills it: `exchange-until-killed.ts DATA-FOLDER WAY`. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { openBackend } from '../backend.ts';

const [dataDir = '', way = ''] = process.argv.slice(2);
const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
const { router, context } = openBackend({ dataDir, rootDir });
const client = createRouterClient(router, { context });
for (let n = 0; ; n += 1) {
  const { id } = await client.inquiries.create({ subject: `${n}` });
  await client.files.add({ ownerId: id, file: new File([randomBytes(4_000_000)], `${n}.bin`) });
  await context.folders.exchange(way);
}
