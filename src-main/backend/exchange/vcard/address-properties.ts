import type { Address } from '#shared/domain/addresses.ts';
import type { CardProperty } from './card-text.ts';

type Text = string | null;

/** What places are called in the language of the card. */
export interface PlaceNames {
  readonly country: (code: string) => string;
  readonly region: (code: string) => string;
}

/** The address, and beside it its form in Latin letters as an alternative (RFC 6350, 5.4); nothing where there is none. */
export function addressProperties(address: Address, names: PlaceNames): readonly CardProperty[] {
  const { addressLines, city, regionCode, postalCode, country, addressLatin, cityLatin, nameLanguage } = address;
  const region = regionCode ? names.region(regionCode) : '';
  const named = country === null ? '' : names.country(country);
  const hasLatin = (addressLatin ?? cityLatin ?? '') !== '';
  const own = addressParts({ street: addressLines, city, region, postalCode, country: named });
  const latin = { altid: '1', language: `${nameLanguage ?? 'und'}-Latn` };
  if (!hasLatin && own.every((part) => part === '')) return [];
  return [
    { name: 'adr', value: own, params: hasLatin ? { altid: '1' } : {} },
    ...(hasLatin
      ? [{ name: 'adr', value: addressParts({ street: addressLatin, city: cityLatin }), params: latin }]
      : []),
  ];
}

interface AddressParts {
  readonly street: Text;
  readonly city: Text;
  readonly region?: string;
  readonly postalCode?: Text;
  readonly country?: string;
}

/** Post box, extension, street, place, region, postal code, country. */
const addressParts = ({
  street,
  city,
  region = '',
  postalCode = '',
  country = '',
}: AddressParts): readonly string[] => ['', '', street ?? '', city ?? '', region, postalCode ?? '', country];
