import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Language } from '#shared/domain/lists.ts';
import type { Rasterise } from './drawing.ts';

const [LATIN, JAPANESE] = ['Noto Sans', 'Noto Sans JP'] as const;
const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
];

let started: Promise<void> | undefined;

/**
 * Draws SVG as pixels, with our two fonts and nothing of the disk or the network. Each drawing takes a tenth of a second: for a thread
 * of its own.
 * @param rootDir the folder whose `node_modules` holds the drawing program and the fonts
 */
export async function rasteriser(rootDir: string, language: Language): Promise<Rasterise> {
  const { resolve } = createRequire(join(rootDir, 'package.json'));
  const read = (name: string): Promise<Uint8Array> => readFile(resolve(name));
  started ??= read('@resvg/resvg-wasm/index_bg.wasm').then((wasm) => initWasm(new Uint8Array(wasm)));
  await started;
  const fontBuffers = await Promise.all(FONTS.map(read));
  const family = language === 'ja' ? JAPANESE : LATIN;
  const font = { fontBuffers, defaultFontFamily: family, sansSerifFamily: family };
  return (svg, width) => {
    const drawing = new Resvg(svg, {
      font,
      languages: [language],
      background: '#ffffff',
      fitTo: { mode: 'width', value: width },
    });
    try {
      const image = drawing.render();
      try {
        return image.asPng();
      } finally {
        image.free();
      }
    } finally {
      drawing.free();
    }
  };
}
