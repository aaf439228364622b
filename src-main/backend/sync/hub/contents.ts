import { prepared } from '../../database/statements.ts';
import { type Exchanging, whenFree } from './exchange-context.ts';
import { writeState } from './way.ts';

/** Hashes asked about at once. */
const AT_ONCE = 1000;

interface FileRecord {
  readonly name: string;
  readonly hash: string;
}

/**
 * Brings contents of files over, both ways, those that are on records and lacking on one side. A content whose push or pull breaks
 * off is brought the next time.
 * @param isThorough whether to look even where no file's record came or went
 * @throws HubProblem
 */
export async function exchangeContents(exchanging: Exchanging, isThorough: boolean): Promise<void> {
  if (!isThorough && !exchanging.touchedFiles && !exchanging.state.lacksFiles) return;
  const { context } = exchanging;
  const files = prepared(
    context.sqlite,
    'SELECT min(name) AS name, hash FROM file WHERE deleted_at IS NULL GROUP BY hash',
  );
  const onRecords = (files.all() as readonly FileRecord[]).filter(({ hash }) => /^[0-9a-f]{64}$/u.test(hash));
  const here = onRecords.filter(({ hash }) => context.files.has(hash));
  const lacking = onRecords.filter(({ hash }) => !context.files.has(hash));
  const toPush = await missingThere(exchanging, here);
  const total = toPush.length + lacking.length;
  let brought = 0;
  const progress = () => exchanging.onProgress({ step: 'files', done: brought++, total });
  for (const file of toPush) {
    progress();
    await pushContent(exchanging, file);
  }
  let remaining = lacking.length;
  for (const file of lacking) {
    progress();
    if (await pullContent(exchanging, file)) remaining -= 1;
  }
  await whenFree(context, () => noteLacking(exchanging, remaining > 0));
}

async function missingThere({ line }: Exchanging, files: readonly FileRecord[]): Promise<readonly FileRecord[]> {
  const missing = new Set<string>();
  const text = `SELECT hash FROM unnest($1::text[]) AS asked (hash)
    WHERE NOT EXISTS (SELECT FROM ejrc.content WHERE content.hash = asked.hash)`;
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const hashes = files.slice(at, at + AT_ONCE).map(({ hash }) => hash);
    for (const [hash] of await line.ask<[string]>(text, [hashes])) missing.add(hash);
  }
  return files.filter(({ hash }) => missing.has(hash));
}

async function pushContent({ context, line, done }: Exchanging, { name, hash }: FileRecord): Promise<void> {
  let content: Uint8Array;
  try {
    content = context.files.get(name, hash);
  } catch {
    // It is damaged here: the check of the database names it, and another device may have it whole.
    return;
  }
  const text = 'INSERT INTO ejrc.content (hash, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1';
  if ((await line.ask(text, [hash, content])).length > 0) done.filesPushed += 1;
}

/** @returns whether it is here now */
async function pullContent({ context, line, done }: Exchanging, { name, hash }: FileRecord): Promise<boolean> {
  const [row] = await line.ask<[Buffer]>('SELECT bytes FROM ejrc.content WHERE hash = $1', [hash]);
  // Kept under its own hash: what is not the content that the record names would not be found by it.
  if (row === undefined || context.files.put(name, row[0]) !== hash) return false;
  done.filesPulled += 1;
  return true;
}

function noteLacking(exchanging: Exchanging, lacksFiles: boolean): void {
  exchanging.touchedFiles = false;
  if (exchanging.state.lacksFiles === lacksFiles) return;
  exchanging.state = { ...exchanging.state, lacksFiles };
  writeState(exchanging.context.sqlite, exchanging.way, exchanging.state);
}
