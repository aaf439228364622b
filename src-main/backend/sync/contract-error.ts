import { DeskError, type ErrorCode, type ErrorData } from '#shared/contract/errors.ts';
import type { Sqlite } from '../database/open.ts';
import { namedDevice } from './devices.ts';
import type { SyncRefusal } from './refusal.ts';

/** A refusal as the contract tells it: devices go by the codes that people know them by. */
export function contractRefusal(sqlite: Sqlite, refusal: SyncRefusal): DeskError {
  if (is(refusal, 'lacks_changes')) {
    const lacking = refusal.data.lacking.map(({ device, from, to }) => ({ device: nameOf(sqlite, device), from, to }));
    return new DeskError('SYNC_LACKS_CHANGES', { lacking }, refusal);
  }
  const { device } = refusal.data as { readonly device?: string };
  const data = device === undefined ? {} : { device: nameOf(sqlite, device) };
  return new DeskError<ErrorCode>(`SYNC_${upper(refusal.code)}`, data as ErrorData<ErrorCode>, refusal);
}

const is = <C extends SyncRefusal['code']>(refusal: SyncRefusal, code: C): refusal is SyncRefusal<C> =>
  refusal.code === code;

const upper = <C extends string>(code: C): Uppercase<C> => code.toUpperCase() as Uppercase<C>;

/** The code; of a device whose record is not here the beginning of its id, by which its owner can find it. */
function nameOf(sqlite: Sqlite, device: string): string {
  const { code } = namedDevice(sqlite, device);
  return code === '?' ? device.slice(0, 8) : code;
}
