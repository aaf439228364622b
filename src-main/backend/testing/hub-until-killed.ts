import { fileURLToPath } from 'node:url';
import { entities } from '#db/schema/index.ts';
import { openBackend } from '../backend.ts';
import { nodePorts } from '../ports/index.ts';

/** A program that adds tasks to an office and exchanges by a way until it is killed; it prints a line for each step. */
const [dataDir = '', way = '', tasks = '0', start = '0'] = process.argv.slice(2);
const ports = { ...nodePorts(() => {}), now: () => Number(start) + Math.floor(performance.now()) };
const { context } = openBackend({ dataDir, rootDir: fileURLToPath(new URL('../../../', import.meta.url)), ports });
context.writer.mutate('tasks.create', (write) => {
  for (let n = 0; n < Number(tasks); n += 1) {
    write.insert(entities.task, { title: `Aufgabe ${n}`, createdAt: write.now });
  }
});
process.stdout.write('created\n');
await context.hubs.exchange(way, { onProgress: ({ step }) => void process.stdout.write(`${step}\n`) });
process.stdout.write('done\n');
