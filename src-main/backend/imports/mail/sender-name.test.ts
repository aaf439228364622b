import { describe, expect, test } from 'vitest';
import { introduce } from './sender-name.ts';

const from = (name: string, address = 'x@example.org', text = '', language: string | null = null) =>
  introduce({ name, address }, { text, language });

const names = (name: string, address?: string, text?: string, language?: string) => {
  const { person, organisation } = from(name, address, text, language);
  return [person?.familyNative ?? null, person?.givenNative ?? null, organisation?.nameNative ?? null];
};

describe('a display name', () => {
  test.each([
    ['Claire Weber', 'Weber', 'Claire', null],
    ['Claire WEBER', 'Weber', 'Claire', null],
    ['Weber, Claire (CEEJA)', 'Weber', 'Claire', 'CEEJA'],
    ['Claire Weber | Grand Est Automobile', 'Weber', 'Claire', 'Grand Est Automobile'],
    ['Grand Est Cluster - Claire Weber', 'Weber', 'Claire', 'Grand Est Cluster'],
    ['佐々木 健一（岩手県）', '佐々木', '健一', '岩手県'],
    ['岩手県 ものづくり振興室 佐々木 健一', '佐々木', '健一', '岩手県 ものづくり振興室'],
    ['Prof. Dr. Jürgen Weißmüller', 'Weißmüller', 'Jürgen', null],
    ['EJRC Helpdesk', null, null, 'EJRC Helpdesk'],
    ['東北先端研究大学', null, null, '東北先端研究大学'],
  ])('%s names %s, %s of %s', (name, family, given, organisation) => {
    expect(names(name)).toEqual([family, given, organisation]);
  });

  test('of an organisation tells its kind and, by the domain, its country', () => {
    expect(from('佐々木 健一（岩手県）', 'sasaki@pref-iwate.example.jp').organisation).toEqual({
      nameNative: '岩手県',
      kind: 'prefecture',
      country: 'JP',
    });
  });

  test('with a reading in brackets gives the reading, no organisation', () => {
    const { person, organisation } = from('佐々木 健一（ささき けんいち）');
    expect(person).toMatchObject({ familyKana: 'ささき', givenKana: 'けんいち', nameLanguage: 'ja' });
    expect(organisation).toBeNull();
  });
});

test('a reading behind the name in the signature is taken, one behind another name is not', () => {
  const signed = 'よろしくお願いいたします。\n主任主査　佐々木 健一（ささき けんいち）';
  expect(from('佐々木 健一', 'x@example.jp', signed).person).toMatchObject({
    familyKana: 'ささき',
    givenKana: 'けんいち',
  });
  expect(from('田村 直樹', 'x@example.jp', signed).person).toMatchObject({ familyKana: null, givenKana: null });
});

test('an address that is made of a name proposes it as a guess, an office’s address nobody', () => {
  expect(from('', 'claire.weber@example.org').person).toMatchObject({
    familyNative: 'Weber',
    givenNative: 'Claire',
    certain: false,
  });
  expect(from('', 'sasaki.kenichi@example.jp').person).toMatchObject({
    familyNative: 'Sasaki',
    givenNative: 'Kenichi',
  });
  for (const address of ['info@example.org', 'weber@example.org', 'no.reply@example.org', '']) {
    expect(from('', address).person).toBeNull();
  }
});

test('Chinese signs in a mail without kana from Singapore are parted as a Chinese name', () => {
  expect(from('陈小芳', 'chen@harbour-trade.example.sg').person).toMatchObject({
    familyNative: '陈',
    givenNative: '小芳',
  });
});
