import type { Context } from '../context.ts';
import { getMeta } from '../database/meta.ts';
import { fingerprintOf } from './fingerprint.ts';
import { recordDevice } from './register.ts';
import { writeRequest } from './request-text.ts';

export interface Named {
  readonly name?: string | null | undefined;
  readonly ownerName?: string | null | undefined;
  readonly officeName?: string | null | undefined;
}

/** The line by which this laptop asks to be approved, and its fingerprint. @throws DeskError SECRETS_SEALED */
export async function makeRequest(context: Context, named: Named): Promise<{ text: string; fingerprint: string }> {
  const { writer, ports } = context;
  const keys = await context.keys();
  // Keys that were lost are others now: the record, which the request is about, follows.
  await recordDevice(context);
  const { id, code } = writer.device;
  const text = writeRequest(
    { id, code, ...whoAsks(context, named), consortium: sharedConsortium(context), madeAt: ports.now() },
    keys,
  );
  return { text, fingerprint: fingerprintOf(id, keys) };
}

const PROFILE = `SELECT s.id, s.name, o.name AS office FROM staff_member s LEFT JOIN office o ON o.id = s.office_id
  WHERE s.id = ?`;

function whoAsks({ sqlite, staffId, writer }: Context, { name, ownerName, officeName }: Named) {
  const profile = sqlite.prepare(PROFILE).get(staffId() ?? '') as
    | { readonly id: string; readonly name: string; readonly office: string | null }
    | undefined;
  const named = sqlite.prepare('SELECT name FROM device WHERE id = ?').pluck().get(writer.device.id) as
    | string
    | null
    | undefined;
  const newcomer = ownerName ? { id: null, name: ownerName } : null;
  return {
    name: name ?? named ?? null,
    owner: profile === undefined ? newcomer : { id: profile.id, name: profile.name },
    office: profile?.office ?? officeName ?? null,
  };
}

/**
 * The consortium whose records this laptop shares with others. One that works alone has nothing that another consortium would
 * mix up, and may join it.
 */
function sharedConsortium({ sqlite, writer }: Context): string | null {
  const others = sqlite.prepare('SELECT 1 FROM device WHERE id <> ? LIMIT 1').get(writer.device.id);
  return others === undefined ? null : (getMeta(sqlite, 'consortium') ?? null);
}
