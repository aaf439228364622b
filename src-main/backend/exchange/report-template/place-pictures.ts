/** Puts pictures into a Word file: their bytes, their relations to the part that shows them, and the element that stands in a run. */
import { strFromU8, strToU8 } from 'fflate';
import type { Drawing } from '../charts/drawing.ts';
import { wordText } from '../letters/write-docx.ts';
import { type Element, encodeXml, parseXml } from './xml.ts';

/** The parts of a file that is being filled. */
export type OpenParts = Record<string, Uint8Array>;

const EMU_PER_PIXEL = 9525;
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWINGS = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPES = { png: 'image/png', svg: 'image/svg+xml' } as const;

/** @param part the one that shows it, e.g. `word/document.xml` */
export function placePicture(
  parts: OpenParts,
  part: string,
  { svg, png, width, height }: Drawing,
  alt: string,
): Element {
  const number = Object.keys(parts).filter((name) => name.startsWith('word/media/')).length + 1;
  const relate = (ending: keyof typeof TYPES, bytes: Uint8Array): string => {
    const file = freeName(parts, `media/report-picture-${number}`, ending);
    parts[`word/${file}`] = bytes;
    knowType(parts, ending);
    return relationTo(parts, part, file);
  };
  const [pixels, lines] = [relate('png', png), relate('svg', strToU8(svg))];
  const id = PICTURE_ID + number;
  const name = `report-picture-${number}`;
  const size = `cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"`;
  const description = encodeXml(wordText(alt).replaceAll(/[\n\u200b]/gu, ' '));
  const drawing = `<w:drawing><wp:inline xmlns:wp="${DRAWINGS}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id}" name="${name}" descr="${description}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWINGS}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${DRAWINGS}/main"><a:graphicData uri="${DRAWINGS}/picture"><pic:pic xmlns:pic="${DRAWINGS}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}" descr="${description}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="${pixels}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${lines}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  return parseXml(drawing).children[0] as Element;
}

/** Pictures of the template itself have small numbers. */
const PICTURE_ID = 1_000_000;

function freeName(parts: OpenParts, wanted: string, ending: string): string {
  let name = `${wanted}.${ending}`;
  for (let at = 1; parts[`word/${name}`] !== undefined; at += 1) name = `${wanted}-${at}.${ending}`;
  return name;
}

/** Files are known by their ending. */
function knowType(parts: OpenParts, ending: keyof typeof TYPES): void {
  const name = '[Content_Types].xml';
  const listed = strFromU8(parts[name] ?? new Uint8Array());
  if (new RegExp(`<Default\\b[^>]*\\bExtension="${ending}"`, 'iu').test(listed)) return;
  const type = `<Default Extension="${ending}" ContentType="${TYPES[ending]}"/>`;
  parts[name] = strToU8(listed.replace(/<Types\b[^>]*>/u, (head) => `${head}${type}`));
}

/** @returns the id by which the part names the file */
function relationTo(parts: OpenParts, part: string, file: string): string {
  const name = part.replace(/[^/]+$/u, '_rels/$&.rels');
  const before = parts[name];
  const listed = before === undefined ? `<Relationships xmlns="${RELATIONS}"></Relationships>` : strFromU8(before);
  const open = listed.replace(/<Relationships\b([^>]*)\/>/u, '<Relationships$1></Relationships>');
  let at = 1;
  while (listed.includes(`"reportPicture${at}"`)) at += 1;
  const id = `reportPicture${at}`;
  const relation = `<Relationship Id="${id}" Type="${OFFICE}/image" Target="${file}"/>`;
  parts[name] = strToU8(open.replace('</Relationships>', `${relation}</Relationships>`));
  return id;
}
