import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { file, fileTable as table } from '#db/schema/index.ts';
import type { StoredFile } from '#shared/contract/files.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { sniffType } from './sniff.ts';

/** Keeps a content and puts it on a record under a name. @throws DeskError FILE_TOO_LARGE, FILE_EMPTY, DISK_FULL */
export function addFile(
  context: Pick<Context, 'files' | 'staffId'>,
  write: Write,
  { ownerId, name, content }: { readonly ownerId: string; readonly name: string; readonly content: Uint8Array },
): string {
  const hash = context.files.put(name, content);
  return write.insert(file, {
    hash,
    name: safeName(name),
    type: sniffType(content),
    size: content.byteLength,
    ownerId,
    addedById: context.staffId(),
    addedAt: write.now,
  });
}

const UNSAFE = /[\p{Cc}\p{Bidi_Control}/\\:*?"<>|]/gu;

/** A name that every file system takes and that shows its true ending: no path, control or direction characters. */
export function safeName(name: string): string {
  const cleaned = name.replace(UNSAFE, '_').replace(/^\.+/u, '_').trim();
  return cleaned === '' ? 'file' : cleaned.slice(-200);
}

const COLUMNS = {
  id: table.id,
  name: table.name,
  type: table.type,
  size: table.size,
  ownerId: table.ownerId,
  addedById: table.addedById,
  addedAt: table.addedAt,
};

/** The files on these records, oldest first. */
export function filesOf({ db }: Pick<Context, 'db'>, ownerIds: readonly string[]): StoredFile[] {
  if (ownerIds.length === 0) return [];
  const here = and(inArray(table.ownerId, [...ownerIds]), isNull(table.deletedAt));
  return db.select(COLUMNS).from(table).where(here).orderBy(asc(table.addedAt), asc(table.id)).all();
}

/** The record and where its content lies. */
export function findFile({ db }: Pick<Context, 'db'>, id: string): (StoredFile & { hash: string }) | undefined {
  return db
    .select({ ...COLUMNS, hash: table.hash })
    .from(table)
    .where(eq(table.id, id))
    .get();
}
