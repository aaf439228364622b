import { z } from 'zod';
import { longText, regionCode } from './common.ts';

/** Where somebody gets their post, as it is stored. The country stands beside it: organisations always have one. */
export const address = z.object({
  regionCode: z.string().nullable(),
  /** Edition of the list that the region's code is taken from. */
  regionVersion: z.string().nullable(),
  addressLines: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
  addressLatin: z.string().nullable(),
  cityLatin: z.string().nullable(),
});
export type StoredAddress = z.infer<typeof address>;

const place = z.string().trim().max(200).nullable();

/** What may be edited of it. The edition of a region's list follows from its code. */
export const addressFields = z.object({
  regionCode: regionCode.nullable(),
  addressLines: longText.nullable(),
  city: place,
  postalCode: z.string().trim().max(20).nullable(),
  addressLatin: longText.nullable(),
  cityLatin: place,
});
export type AddressPatch = Partial<z.infer<typeof addressFields>>;
