import { expect, test } from 'vitest';
import { plainSubject } from './subject.ts';

test.each([
  ['Re: Reise nach Gifu', 'Reise nach Gifu'],
  ['AW: WG: Reise nach Gifu', 'Reise nach Gifu'],
  ['RE[2]: Fwd: 欧州との協力', '欧州との協力'],
  ['Tr : Coopération', 'Coopération'],
  ['Ｒｅ：相談', 'Ｒｅ：相談'],
  ['返信：ご相談', 'ご相談'],
  ['Regional cooperation: a question', 'Regional cooperation: a question'],
  ['Re:', ''],
])('%s is about %s', (subject, plain) => {
  expect(plainSubject(subject)).toBe(plain);
});
