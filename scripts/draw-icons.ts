/**
 * Draws build/icon.png, icon.ico and icon.icns from build/icon.svg with the browser that the tests use. Run by hand after
 * the drawing changed: `node scripts/draw-icons.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, isRoot } from './lib/browser.mjs';
import { ROOT } from './lib/paths.mjs';

interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

const BUILD = join(ROOT, 'build');
const ICO_SIZES = [16, 32, 48, 256];
/** Apple's names for the sizes of an .icns file that may be PNG. */
const ICNS_TYPES: Readonly<Record<number, string>> = { 128: 'ic07', 256: 'ic08', 512: 'ic09' };

async function drawAll(sizes: readonly number[]): Promise<readonly Picture[]> {
  const svg = readFileSync(join(BUILD, 'icon.svg'), 'utf8');
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), chromiumSandbox: !isRoot() });
  try {
    const page = await browser.newPage();
    const pictures: Picture[] = [];
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<body style="margin:0">${svg.replace('<svg', '<svg style="display:block"')}</body>`);
      pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

/** Windows' container: a table of contents, then the PNG files. */
function icoOf(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's container: named blocks, each with its length. */
function icnsOf(pictures: readonly Picture[]): Buffer {
  const block = (type: string, data: Buffer) => {
    const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
    head.writeUInt32BE(8 + data.length, 4);
    return Buffer.concat([head, data]);
  };
  const blocks = pictures.flatMap(({ size, png }) => (ICNS_TYPES[size] ? [block(ICNS_TYPES[size], png)] : []));
  return block('icns', Buffer.concat(blocks));
}

const pictures = await drawAll([16, 32, 48, 128, 256, 512]);
writeFileSync(join(BUILD, 'icon.ico'), icoOf(pictures.filter(({ size }) => ICO_SIZES.includes(size))));
writeFileSync(join(BUILD, 'icon.icns'), icnsOf(pictures));
for (const { png } of pictures.filter(({ size }) => size === 512)) writeFileSync(join(BUILD, 'icon.png'), png);
