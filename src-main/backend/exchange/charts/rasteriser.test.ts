import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { rasteriser } from './rasteriser.ts';

const rootDir = fileURLToPath(new URL('../../../../', import.meta.url));
const written = (text: string, family = 'Noto Sans, Noto Sans JP, sans-serif'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><text x="4" y="28" font-size="20" font-family="${family}">${text}</text></svg>`;

test.each(LANGUAGES)('Latin and Japanese letters are drawn, each with a shape of its own, in %s', async (language) => {
  const rasterise = await rasteriser(rootDir, language);
  const drawn = ['', '水素', '木工', 'Bö', 'Bo', '\ue000'].map((text) =>
    Buffer.from(rasterise(written(text), 240)).toString('base64'),
  );
  expect(new Set(drawn.slice(0, 5)).size).toBe(5);
  const [, fallen] = ['Noto Sans JP', 'No such font'].map((family) => rasterise(written('水素', family), 240));
  expect(Buffer.from(fallen ?? []).toString('base64')).not.toBe(drawn[0]);
});

test('a drawing has the width that is asked for, on white', async () => {
  const png = Buffer.from((await rasteriser(rootDir, 'en'))(written('A'), 500));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([500, 167]);
});

test('what is no drawing is refused, and the next one is drawn', async () => {
  const rasterise = await rasteriser(rootDir, 'en');
  expect(() => rasterise('<svg', 100)).toThrow();
  expect(rasterise(written('A'), 100).length).toBeGreaterThan(100);
});
