import { entities } from '#db/schema/index.ts';
import { hashedId, redoLast, undoLast, type Write } from '../../changes/index.ts';
import { prepared } from '../../database/statements.ts';
import { type Laptop, lackedBy } from '../laptop.ts';
import type { Carrier } from './carriers.ts';
import { type Journal, newJournal } from './journal.ts';
import type { History, Send, Step } from './steps.ts';

const HOUR = 3_600_000;

/** Plays a history, and lets all laptops meet at its end. @returns what each laptop did, in the order in which it was done */
export async function playHistory(
  { steps }: History,
  laptops: readonly Laptop[],
  carriers: readonly Carrier[],
): Promise<Journal> {
  const journal = newJournal();
  const [first] = laptops;
  if (first === undefined) return journal;
  // With a case that all hold from the beginning, edits meet from the beginning.
  act(first, { on: 0, do: 'create' });
  journal.note(first);
  await everybodySends(laptops, carriers);
  for (const step of steps) {
    const here = laptops[step.on % laptops.length];
    if (here === undefined) continue;
    if (step.do === 'send') {
      const to = laptops[step.to % laptops.length];
      if (to !== undefined && to !== here) await send(here, to, step, carriers);
    } else {
      act(here, step);
      journal.note(here);
    }
  }
  await meet(laptops, carriers);
  return journal;
}

async function send(
  from: Laptop,
  to: Laptop,
  { share, again, way }: Omit<Send, 'do' | 'to'>,
  carriers: readonly Carrier[],
) {
  const carrier = carriers[way % carriers.length];
  if (carrier === undefined) return;
  const lacked = lackedBy(to, from);
  // A delivery that breaks off is a beginning of it; one that comes twice, or overlaps, changes nothing more.
  const arrived = await carrier.carry(lacked.slice(0, Math.ceil(lacked.length * share)), { from, to });
  to.receive(arrived);
  if (again) to.receive(arrived.toReversed());
}

/** All clocks come to the same day, and everybody sends to everybody until nobody lacks anything. */
async function meet(laptops: readonly Laptop[], carriers: readonly Carrier[]): Promise<void> {
  const latest = Math.max(...laptops.map(({ now }) => now()));
  for (const laptop of laptops) laptop.wait(latest - laptop.now() + 1000 * HOUR);
  for (let round = 0; round < 2; round += 1) await everybodySends(laptops, carriers);
}

async function everybodySends(laptops: readonly Laptop[], carriers: readonly Carrier[]): Promise<void> {
  let way = 0;
  for (const to of laptops) {
    for (const from of laptops) {
      if (from !== to) await send(from, to, { share: 1, again: false, way: way++ }, carriers);
    }
  }
}

function act(here: Laptop, step: Exclude<Step, { do: 'send' }>): void {
  const mutate = (work: (write: Write) => unknown): void => void here.writer.mutate(`test.${step.do}`, work);
  switch (step.do) {
    case 'create':
      mutate((write) => write.insert(entities.inquiry, newInquiry(write.now)));
      break;
    case 'write':
      editInquiry(here, step.at, { [step.field]: step.text });
      break;
    case 'move':
      editInquiry(here, step.at, { status: step.status, statusSince: here.now() });
      break;
    case 'writeAll':
      mutate((write) => {
        for (const id of inquiriesOf(here, true)) write.update(entities.inquiry, id, { nextStep: step.text });
      });
      break;
    case 'remove':
      editInquiry(here, step.at, { deletedAt: here.now() });
      break;
    case 'restore':
      editInquiry(here, step.at, { deletedAt: null });
      break;
    case 'tag':
    case 'untag':
      mutate((write) => putTag(here, write, step));
      break;
    case 'set':
    case 'unset':
      mutate((write) => {
        const id = hashedId('setting', step.key);
        write.put(entities.setting, { id, key: step.key, value: step.text });
        if (step.do === 'unset') write.remove(entities.setting, id);
      });
      break;
    case 'undo':
    case 'redo':
      takeBack(here, step.do);
      break;
    case 'wait':
      here.wait(step.hours * HOUR);
  }
}

function putTag(here: Laptop, write: Write, step: Extract<Step, { do: 'tag' | 'untag' }>): void {
  const ownerId = pick(inquiriesOf(here, true), step.at);
  if (ownerId === undefined) return;
  const id = hashedId('label', ownerId, 'tag', step.tag);
  if (step.do === 'tag') write.put(entities.label, { id, ownerId, facet: 'tag', value: step.tag });
  else if (isThere(here, 'label', id)) write.remove(entities.label, id);
}

function takeBack({ sqlite, writer }: Laptop, what: 'undo' | 'redo'): void {
  try {
    (what === 'undo' ? undoLast : redoLast)(sqlite, writer);
  } catch (error) {
    if (!/^NOTHING_TO_/.test((error as { code?: string }).code ?? '')) throw error;
  }
}

const newInquiry = (now: number) =>
  ({
    number: '2026-D0-0001',
    subject: 'x',
    channel: 'email',
    receivedAt: now,
    receivedZone: 'Asia/Tokyo',
    statusSince: now,
    createdAt: now,
  }) as const;

/** Inquiries that a laptop knows, in an order that all share: those that are there, or those that were deleted. */
const inquiriesOf = ({ sqlite }: Laptop, areThere: boolean): readonly string[] =>
  prepared(sqlite, 'SELECT id FROM inquiry WHERE (deleted_at IS NULL) = ? ORDER BY id')
    .pluck()
    .all(areThere ? 1 : 0) as string[];

const isThere = ({ sqlite }: Laptop, table: string, id: string): boolean =>
  prepared(sqlite, `SELECT 1 FROM ${table} WHERE id = ? AND deleted_at IS NULL`).get(id) !== undefined;

const pick = (ids: readonly string[], at: number): string | undefined => ids[at % Math.max(1, ids.length)];

function editInquiry(here: Laptop, at: number, patch: object): void {
  const isRestored = 'deletedAt' in patch && patch.deletedAt === null;
  const id = pick(inquiriesOf(here, !isRestored), at);
  if (id !== undefined) here.writer.mutate('test.edit', (write) => write.update(entities.inquiry, id, patch));
}
