import { describe, expect, it } from 'vitest';
import { encoder } from '../testing/encode.ts';
import { readAddresses } from './mail-addresses.ts';

describe('readAddresses', () => {
  it.each([
    ['a@b.example', [{ name: '', address: 'a@b.example' }]],
    ['"Novak, Jan" <novak@b.example>', [{ name: 'Novak, Jan', address: 'novak@b.example' }]],
    ['novak@b.example (Jan Novak)', [{ name: 'Jan Novak', address: 'novak@b.example' }]],
    ["'a@b.example' <a@b.example>", [{ name: '', address: 'a@b.example' }]],
    ['=?utf-8?B?5L2Q44CF5pyoLCDlgaXkuIA=?= <s@b.example>', [{ name: '佐々木, 健一', address: 's@b.example' }]],
    ['"=?utf-8?Q?M=C3=BCller?=" <m@b.example>', [{ name: 'Müller', address: 'm@b.example' }]],
    ['undisclosed-recipients:;', []],
    [
      'Team: a@b.example, c@d.example;',
      [
        { name: '', address: 'a@b.example' },
        { name: '', address: 'c@d.example' },
      ],
    ],
    ['Only A Name', [{ name: 'Only A Name', address: '' }]],
    ['', []],
  ])('reads %j', (header, expected) => {
    expect(readAddresses(header)).toEqual(expected);
  });

  it('decodes a name in a charset that only we know how to join', () => {
    const name = Buffer.from(encoder('shift_jis')('髙島 一郎')).toString('base64');
    expect(readAddresses(`=?CP932?B?${name}?= <t@b.example>`)).toEqual([{ name: '髙島 一郎', address: 't@b.example' }]);
  });

  it('takes no address out of a quoted name', () => {
    expect(readAddresses('"president@bank.example" <thief@evil.example>')).toEqual([
      { name: 'president@bank.example', address: 'thief@evil.example' },
    ]);
  });

  it('removes what would turn round or break the line of a name', () => {
    expect(readAddresses('"a\u202eb\u0007c" <a@b.example>')[0]?.name).toBe('a bc');
  });
});
