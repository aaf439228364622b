/** Pixels of an SVG drawing of this width, as a PNG file. */
export type Rasterise = (svg: string, width: number) => Uint8Array;

/** A drawing as a text program takes it: lines that stay sharp at any size, and for programs that know no SVG the same as pixels. */
export interface Drawing {
  readonly svg: string;
  readonly png: Uint8Array;
  /** Pixels at 96 dpi. */
  readonly width: number;
  readonly height: number;
}

/** 96 dots of the screen are 72 points of paper, and the text of an A4 page is as wide as so many of them. */
const TEXT_WIDTH = 640;
/** Pixels of the picture for each dot: 192 to an inch are sharp in print. */
const DENSITY = 2;

/** A drawing no wider than the text. @param room px that there are */
export function drawingOf(svg: string, rasterise: Rasterise, room = TEXT_WIDTH): Drawing {
  const [, width = '640', height = '300'] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  const scale = Math.min(1, room / Number(width));
  const size = { width: Math.round(Number(width) * scale), height: Math.round(Number(height) * scale) };
  return { svg, png: rasterise(svg, size.width * DENSITY), ...size };
}
