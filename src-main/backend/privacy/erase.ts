import { DeskError } from '#shared/contract/errors.ts';
import type { ErasureExtent } from '#shared/contract/privacy.ts';
import { keepFromUndo } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { clearWork } from '../database/work-folder.ts';
import { partsOf } from '../lists/index.ts';
import { issueErasure, orderId } from '../sync/erasure/index.ts';
import { rememberErasures } from './memory.ts';
import { ERASE } from './settle.ts';

const EXTENT = `SELECT
  (SELECT count(*) FROM contact_point WHERE owner_id = @id AND deleted_at IS NULL) AS contactPoints,
  (SELECT count(*) FROM affiliation WHERE person_id = @id AND deleted_at IS NULL) AS affiliations,
  (SELECT count(*) FROM consent WHERE person_id = @id AND deleted_at IS NULL) AS consents,
  (SELECT count(*) FROM file WHERE deleted_at IS NULL
    AND (owner_id = @id OR owner_id IN (SELECT id FROM entry WHERE person_id = @id))) AS files,
  (SELECT count(*) FROM entry WHERE person_id = @id AND deleted_at IS NULL) AS entries,
  (SELECT count(*) FROM inquiry WHERE requester_person_id = @id AND deleted_at IS NULL) AS inquiries
  WHERE EXISTS (SELECT 1 FROM person WHERE id = @id)`;

/** What erasing a person would take. @throws DeskError NOT_FOUND */
export function extentOfErasure({ sqlite }: Pick<Context, 'sqlite'>, id: string): ErasureExtent {
  const extent = prepared(sqlite, EXTENT).get({ id }) as ErasureExtent | undefined;
  if (extent === undefined) throw new DeskError('NOT_FOUND', { kind: 'person' });
  return extent;
}

/**
 * Orders the erasure of a person under this device's signature, and carries it out here (sync rule 11). Ordered once more by the
 * same device, it stands as it is; by another one, it is signed again, which helps where the first one's word is not taken.
 * @throws DeskError NOT_FOUND, or what the store of secrets refuses
 */
export async function erasePerson(context: Context, record: string): Promise<void> {
  const { sqlite, writer, dataDir } = context;
  extentOfErasure(context, record);
  const { sign } = await context.keys();
  const deviceId = writer.device.id;
  // Whoever became part of the person by a merge is the person.
  const people = [record, ...partsOf(context, 'person', record)];
  const isOrdered = (person: string): boolean =>
    prepared(sqlite, 'SELECT 1 FROM erasure WHERE id = ?').get(orderId({ record: person, deviceId })) !== undefined;
  const due = people.filter((person) => !isOrdered(person));
  if (due.length === 0) return;
  const { op } = writer.mutate(ERASE, (write) => {
    const orderedById = context.staffId();
    const orders = due.map((person) =>
      issueErasure(sqlite, write, { kind: 'person', record: person, deviceId, orderedById, sign }),
    );
    rememberErasures(dataDir, { orders });
  });
  if (op !== null) keepFromUndo(sqlite, op);
  // What is being received or looked at may hold the person; whoever waits for it has to open it again.
  clearWork(dataDir);
}
