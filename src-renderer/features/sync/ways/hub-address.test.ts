import { describe, expect, test } from 'vitest';
import { hubAddressOf, hubPartsOf } from './hub-address.ts';

describe('the address of a hub', () => {
  test('that is pasted with its password shows none, and goes out with it again', () => {
    const whole = 'postgres://ejrc_device:wald%26wasser%2F%E6%A3%AE@hub.example.org:5432/ejrc';
    const parts = hubPartsOf(whole);
    expect(parts).toEqual({
      address: 'postgres://ejrc_device@hub.example.org:5432/ejrc',
      password: 'wald&wasser/森',
      caFile: '',
    });
    expect(hubAddressOf(parts)).toBe(whole);
  });

  test('keeps its other options beside the file of the authority', () => {
    const parts = hubPartsOf('postgres://d@hub.example.org/ejrc?sslmode=verify-full&sslrootcert=%2Fetc%2Fca%201.pem');
    expect(parts.address).toBe('postgres://d@hub.example.org/ejrc?sslmode=verify-full');
    expect(parts.caFile).toBe('/etc/ca 1.pem');
    const { searchParams } = new URL(hubAddressOf({ ...parts, caFile: 'C:\\Zertifikate\\ca.pem' }));
    expect(Object.fromEntries(searchParams)).toEqual({
      sslmode: 'verify-full',
      sslrootcert: 'C:\\Zertifikate\\ca.pem',
    });
  });

  test.each(['', 'hub.example.org', 'postgres://', 'https://hub.example.org/x', 'postgres://d@[::1'])(
    'that is none (%s) stays as it was typed',
    (text) => {
      expect(hubPartsOf(text)).toEqual({ address: text, password: '', caFile: '' });
      expect(hubAddressOf({ address: text, password: 'secret', caFile: '/ca.pem' })).toBe(text);
    },
  );

  test('without a password says none: the known one is kept', () => {
    const address = 'postgresql://d@127.0.0.1:5433/ejrc';
    expect(hubAddressOf({ address, password: '', caFile: '' })).toBe(address);
  });
});
