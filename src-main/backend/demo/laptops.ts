import { device } from '#db/schema/index.ts';
import { DEVICES, type DemoDevice, LOST_DEVICE, NEW_DEVICE } from '#db/seed/demo/devices.ts';
import { type DemoStaff, STAFF } from '#db/seed/demo/staff.ts';
import { createWriter, type Writer } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { unusedCode } from '../database/device-code.ts';
import type { Deed } from './story/index.ts';

/** The laptops of the demo's staff: what someone does is written by their own. */
export interface Laptops {
  /** The office, written to by the laptop of whoever sits at it. */
  readonly context: Context;
  readonly sit: (member: DemoStaff) => void;
}

/** Whoever has none of their own works at the one on which the demo opens. */
export function createLaptops(office: Context): Laptops {
  const { sqlite, ports, live, staffId } = office;
  const writers = new Map<string, Writer>();
  let present = office.writer;
  const writerOf = ({ id, code, owner }: DemoDevice): Writer => {
    const known = writers.get(owner) ?? createWriter({ sqlite, device: { id, code }, ports, live, actor: staffId });
    writers.set(owner, known);
    return known;
  };
  return {
    context: {
      ...office,
      get writer() {
        return present;
      },
    },
    sit: ({ key }) => {
      const own = DEVICES.find(({ owner }) => owner === key);
      present = own === undefined ? office.writer : writerOf(own);
    },
  };
}

type StaffId = (key: string) => string;

/** The first colleague lets the others' laptops in. */
export function letLaptopsIn(context: Context, staffId: StaffId): void {
  const { sqlite, ports, writer } = context;
  const approvedById = staffId(STAFF[0].key);
  for (const laptop of [...DEVICES, LOST_DEVICE]) {
    writer.mutate('devices.approve', (write) => {
      const code = laptop.code === writer.device.code ? unusedCode(sqlite, ports) : laptop.code;
      write.put(device, { ...recordOf(laptop, staffId), code, approvedAt: write.now, approvedById });
    });
  }
}

function recordOf({ owner, ...laptop }: DemoDevice, staffId: StaffId) {
  return { ...laptop, ownerId: staffId(owner) };
}

const DAY = 86_400_000;

/** What becomes of laptops: one was lost, one is new and waits to be let in. */
export function livesOfLaptops(now: number, context: Context): readonly Deed[] {
  const [weber] = STAFF;
  const kano = STAFF.find(({ key }) => key === NEW_DEVICE.owner) ?? weber;
  return [
    {
      at: now - 190 * DAY,
      staff: weber,
      run: async ({ client }) => void (await client.devices.revoke({ deviceId: LOST_DEVICE.id })),
    },
    {
      at: now - 6 * DAY,
      staff: kano,
      run: async ({ staffId }) =>
        void context.writer.mutate('devices.register', (write) => write.put(device, recordOf(NEW_DEVICE, staffId))),
    },
  ];
}

/** What others did is not for this laptop to take back. */
export function forgetOperationsOfOthers({ sqlite, writer }: Context): void {
  const text =
    'DELETE FROM operation WHERE op NOT IN (SELECT c.op FROM chg c JOIN ref r ON r.n = c.device WHERE r.value = ?)';
  sqlite.prepare(text).run(writer.device.id);
}
