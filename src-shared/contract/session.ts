import { z } from 'zod';
import { LANGUAGES, STAFF_ROLES } from '../domain/lists.ts';
import { day, done, id, line, zone } from './common.ts';
import { procedure } from './errors.ts';

export const office = z.object({
  id,
  name: z.string(),
  country: z.enum(['FR', 'JP']),
  zone: z.string(),
});
export type Office = z.infer<typeof office>;

export const staffMember = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  officeId: id,
  role: z.enum(STAFF_ROLES),
  language: z.enum(LANGUAGES),
  zone: z.string(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const profileInput = z.object({
  name: line,
  email: z.email().nullable(),
  officeId: id,
  role: z.enum(STAFF_ROLES),
  language: z.enum(LANGUAGES),
  zone,
});
export type ProfileInput = z.infer<typeof profileInput>;

/** Who works here, on which device, with whom. */
export const session = z.object({
  profile: staffMember.nullable(),
  device: z.object({ id, code: z.string() }),
  offices: z.array(office),
  staff: z.array(staffMember),
  dataDir: z.string(),
  demo: z.boolean(),
  /** Today at the profile's zone. */
  today: day,
});
export type Session = z.infer<typeof session>;

export const sessionContract = {
  get: procedure.output(session),
  /** First run, or a change of one's own profile. */
  saveProfile: procedure.input(profileInput).output(done),
  /**
   * The first run on a laptop that joined: whoever works here is a staff member already. Can't be undone. Refused with
   * NOT_FOUND (`staff_member`), and with INVALID (`staffId`: `already-there`) where there is a profile.
   */
  takeProfile: procedure.input(z.object({ staffId: id })).output(done),
  /** Adds, renames or rezones an office. */
  saveOffice: procedure.input(office.partial({ id: true }).extend({ name: line, zone })).output(done),
};
