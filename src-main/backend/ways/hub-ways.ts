import { DeskError } from '#shared/contract/errors.ts';
import { hubProblem, type Way } from '#shared/contract/ways.ts';
import { uuidv7 } from '#shared/domain/ids.ts';
import { countOf, spansLacked, type VersionVector } from '#shared/domain/version-vector.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { hubStateOf, passwordSecret, type ReadAddress, readAddress, writeAddress } from '../sync/hub/index.ts';
import type { WayRow } from './way-rows.ts';

/** @param held what is held here */
export function hubWay({ sqlite }: Pick<Context, 'sqlite'>, row: WayRow, held: VersionVector): Way {
  const state = hubStateOf(sqlite, row.id);
  const toPush = countOf(spansLacked(state?.covered ?? new Map(), held));
  const problem = hubProblem.nullable().catch('failed').parse(row.problem);
  return { ...row, kind: 'hub', problem, toPush, heldBack: [...(state?.heldBack ?? [])] };
}

/** @throws DeskError INVALID */
function hubAddress(text: string): ReadAddress {
  const read = readAddress(text);
  if (read === undefined) throw new DeskError('INVALID', { field: 'address', reason: 'not-a-hub-address' });
  return read;
}

interface HubToTest {
  readonly id?: string | undefined;
  readonly address: string;
}

/** An address with the password that it says, or else with that of the hub which is set up. @throws DeskError INVALID */
export async function hubToTest(
  { secrets }: Pick<Context, 'secrets'>,
  { id, address }: HubToTest,
): Promise<ReadAddress> {
  const read = hubAddress(address);
  if (read.password !== null || id === undefined) return read;
  return { ...read, password: (await secrets.get(passwordSecret(id))) ?? null };
}

/** Sets up a way to a hub and keeps up with it. The password goes to the secrets and nowhere else. @throws DeskError INVALID */
export async function addHub(
  context: Context,
  { name, address: text }: { readonly name: string; readonly address: string },
) {
  const { sqlite, ports, secrets, hubs } = context;
  const { address, password } = hubAddress(text);
  const id = uuidv7(ports.now(), ports.random(10));
  const insert = "INSERT INTO way (id, kind, name, address, created_at) VALUES (?, 'hub', ?, ?, ?)";
  prepared(sqlite, insert).run(id, name, writeAddress(address), ports.now());
  await secrets.set(passwordSecret(id), password);
  hubs.watch(id);
  return { id };
}

/** Keeps the password of an address, where it has one. @returns the address without it @throws DeskError INVALID */
export async function movedHub({ secrets }: Context, id: string, text: string): Promise<string> {
  const { address, password } = hubAddress(text);
  if (password !== null) await secrets.set(passwordSecret(id), password);
  return writeAddress(address);
}

/** Forgets the password. */
export const forgetHub = async ({ secrets }: Context, id: string): Promise<void> =>
  secrets.set(passwordSecret(id), null);
