import { describe, expect, test } from 'vitest';
import { nameKeys, organisationKey, organisationKeys, personKeys } from './name-keys.ts';

const person = (forms: Partial<Parameters<typeof personKeys>[0]>) =>
  personKeys({
    familyNative: null,
    givenNative: null,
    familyKana: null,
    givenKana: null,
    familyLatin: null,
    givenLatin: null,
    ...forms,
  });

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

describe('the keys of a person', () => {
  test('meet in either order, with variants, accents and digraphs', () => {
    expect(meet(nameKeys('髙島', '花子'), nameKeys('高島', '花子'))).toBe(true);
    expect(meet(nameKeys('Müller', 'Jörg'), nameKeys('Joerg', 'Mueller'))).toBe(true);
    expect(meet(nameKeys('Weber', 'Claire'), nameKeys('Weber', 'Clara'))).toBe(false);
  });

  test('meet across scripts by the reading', () => {
    const sasaki = person({ familyNative: '佐々木', givenNative: '健一', familyKana: 'ささき', givenKana: 'けんいち' });
    expect(meet(sasaki, nameKeys('Kenichi', 'Sasaki'))).toBe(true);
    expect(meet(sasaki, nameKeys('ササキ', 'ケンイチ'))).toBe(true);
    expect(meet(sasaki, nameKeys('佐々木健一', null))).toBe(true);
  });

  test('do not meet by the family name alone', () => {
    const weber = person({ familyNative: 'Weber', givenNative: 'Claire' });
    expect(meet(weber, nameKeys('Weber', null))).toBe(false);
  });
});

describe('the key of an organisation', () => {
  test.each([
    ['株式会社北上精密', '㈱北上精密', '北上精密'],
    ['美濃陶器㈲', '美濃陶器有限会社', '美濃陶器'],
    ['一般社団法人 飛騨木工', '（一社）飛騨木工', '飛騨木工'],
    ['Maschinenbau Südbaden e. V.', 'Maschinenbau Südbaden e.V.', 'MASCHINENBAU SUEDBADEN'],
    ['Kitakami Seimitsu Co., Ltd.', 'Kitakami Seimitsu Co. Ltd', 'Kitakami Seimitsu'],
    ['Muster GmbH & Co. KG', 'Muster GmbH', 'Muster'],
    ['Lumière S.A.S.', 'Lumiere SAS', 'Lumière'],
  ])('is the same for %s, %s and %s', (...names) => {
    expect(new Set(names.map(organisationKey)).size).toBe(1);
  });

  test('of a name that is nothing but a legal form is the name', () => {
    expect(organisationKey('株式会社')).not.toBe('');
    expect(organisationKey('Limited')).toBe('limited');
  });

  test('are one for each name and alias', () => {
    const forms = { nameNative: '飛騨木工クラスター', nameLatin: null, nameEn: 'Hida Woodcraft Cluster', nameDe: null };
    expect(
      organisationKeys({ ...forms, nameFr: null, nameJa: '飛騨木工クラスター', aliases: 'HWC\n\nHida Wood' }),
    ).toEqual([...['飛騨木工クラスター', 'Hida Woodcraft Cluster', 'HWC', 'Hida Wood'].map(organisationKey)]);
  });
});
