import { expect, test } from 'vitest';
import type { OrganisationRecord } from '#shared/contract/organisations.ts';
import { organisationCard } from './organisation-card.ts';
import { readVCards } from './read-vcards.ts';

const NOTHING = {
  ...{ nameLanguage: 'ja', nameKana: null, nameLatin: null, nameEn: null, nameDe: null, nameFr: null, nameJa: null },
  ...{ aliases: null, contactPoints: [], website: null, labels: {}, note: null, culturalNotes: null, size: null },
};
const names = { country: () => 'Japan', region: () => 'Gifu' };

/** The values of the only card, by the fields of the import. */
function readBack(card: string): Readonly<Record<string, string>> {
  const reading = readVCards(new TextEncoder().encode(card), { cards: 'organisations' });
  if (reading.status !== 'read') throw new Error('not read');
  const { headers, rows } = reading.table;
  return Object.fromEntries(headers.map((header, column) => [header, rows[0]?.cells[column] ?? '']));
}

function cardOf(address: Partial<OrganisationRecord>): string {
  const fields = { id: '018f0000-0000-7000-8000-000000000000', nameNative: '岐阜工芸', kind: 'company', country: 'JP' };
  const none = { addressLines: null, city: null, postalCode: null, addressLatin: null, cityLatin: null };
  return organisationCard(
    { ...NOTHING, ...fields, ...none, regionCode: 'jis:21', ...address } as unknown as OrganisationRecord,
    names,
  );
}

test('an address and its form in Latin letters come back from a card, each to its own fields, with the postcode', () => {
  const address = {
    ...{ addressLines: '薮田南2-1-1', city: '岐阜市', postalCode: '500-8570' },
    ...{ addressLatin: '2-1-1 Yabuta-Minami', cityLatin: 'Gifu' },
  };
  expect(readBack(cardOf(address))).toMatchObject(address);
});

test('a single address is the address, in whichever letters it is', () => {
  const read = readBack(cardOf({ addressLines: '2-1-1 Yabuta-Minami', city: 'Gifu' }));
  expect(read).toMatchObject({ addressLines: '2-1-1 Yabuta-Minami', city: 'Gifu' });
  expect(read).not.toHaveProperty('addressLatin');
});
