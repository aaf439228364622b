import { expect, test } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { type Laptop, lackedBy, laptop } from '../testing/laptop.ts';
import { checkOffice } from './check.ts';

const KEY = '01997000-0000-7000-8000-000000000001';

const put = ({ writer }: Laptop, value: string): void => {
  writer.mutate('settings.set', (write) => write.put(entities.setting, { id: KEY, key: 'k', value }));
};

test('an office that merged edits of the same instant agrees with its log, in whatever order it met the laptops', () => {
  const laptops = [laptop(1), laptop(2)] as const;
  for (const [at, one] of laptops.entries()) put(one, `value ${at}`);
  const [first, second] = laptops;
  first.receive(lackedBy(first, second));
  second.receive(lackedBy(second, first));
  for (const { sqlite } of laptops) {
    expect(sqlite.prepare('SELECT value FROM setting').pluck().all()).toEqual(['"value 1"']);
    expect(checkOffice({ sqlite, files: undefined as never })).toEqual([]);
  }
});
