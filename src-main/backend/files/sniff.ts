/** Media types told from a content's first bytes; the name is not trusted. */
const SIGNATURES: readonly (readonly [string, readonly number[], number?])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['application/x-ole-storage', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['application/gzip', [0x1f, 0x8b]],
  ['application/x-7z-compressed', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['application/x-msdownload', [0x4d, 0x5a]],
  ['application/x-elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['application/rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The part names by which office formats tell themselves from other ZIP archives. */
const ZIP_KINDS: readonly (readonly [string, string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
];

const startsWith = (content: Uint8Array, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, i) => content[at + i] === byte);

/** @returns a media type; `text/plain` for readable text, `application/octet-stream` for what is unknown */
export function sniffType(content: Uint8Array): string {
  const signature = SIGNATURES.find(([, bytes, at]) => startsWith(content, bytes, at));
  if (signature !== undefined) return signature[0];
  if (startsWith(content, ZIP)) return zipType(content);
  return textType(content);
}

function zipType(content: Uint8Array): string {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 65_536)).toString('latin1');
  return ZIP_KINDS.find(([part]) => head.includes(part))?.[1] ?? 'application/zip';
}

function textType(content: Uint8Array): string {
  const head = content.subarray(0, 4096);
  if (head.includes(0)) return 'application/octet-stream';
  const text = new TextDecoder('utf-8').decode(head).trimStart().toLowerCase();
  if (/^(<!doctype html|<html)/u.test(text)) return 'text/html';
  if (/^(<\?xml|<svg)/u.test(text)) return text.includes('<svg') ? 'image/svg+xml' : 'text/xml';
  if (text.startsWith('begin:vcard')) return 'text/vcard';
  if (text.startsWith('begin:vcalendar')) return 'text/calendar';
  return 'text/plain';
}
