import { office } from '#db/schema/index.ts';
import { hashedId, type Write } from '../changes/index.ts';

/** The consortium as it began; staff may rename offices and add others. */
export const CONSORTIUM_OFFICES = [
  { key: 'ceeja', name: 'CEEJA', country: 'FR', zone: 'Europe/Paris' },
  { key: 'clair', name: 'CLAIR', country: 'JP', zone: 'Asia/Tokyo' },
  { key: 'iwate', name: 'Iwate', country: 'JP', zone: 'Asia/Tokyo' },
  { key: 'gifu', name: 'Gifu', country: 'JP', zone: 'Asia/Tokyo' },
] as const;

/** The id of a founding office: the same on every laptop, so that offices made offline are one. */
export function officeId(key: (typeof CONSORTIUM_OFFICES)[number]['key']): string {
  return hashedId('office', key);
}

/** Puts the founding offices into an empty database. */
export function seedOffices(write: Write): void {
  CONSORTIUM_OFFICES.forEach(({ key, ...fields }, position) => {
    write.put(office, { id: officeId(key), ...fields, position });
  });
}
