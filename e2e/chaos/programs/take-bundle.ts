import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openBackend, sync } from '../../../src-main/backend/backend.ts';

/** A program that takes a bundle into a data folder, and says so once that was acknowledged. */
const [dataDir = '', bundle = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);
const run = { signal: new AbortController().signal, onProgress: () => {} };
const { context, close } = openBackend({ dataDir, rootDir: fileURLToPath(new URL('../../../', import.meta.url)) });
say('open');
await sync.applyStaged(context, await sync.stageBundle(context, bundle, run), run);
say('taken');
close();
say('closed');
