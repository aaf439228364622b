/** For tests: a message as Outlook saves it, written property by property (MS-OXMSG). */
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';

export interface MsgAttachment {
  readonly name: string;
  readonly type?: string;
  readonly content: Uint8Array;
  readonly contentId?: string;
}

export interface MsgSource {
  readonly messageClass?: string;
  readonly subject: string;
  readonly body?: string;
  readonly html?: { readonly bytes: Uint8Array; readonly codePage: number };
  readonly headers?: string;
  readonly sender?: { readonly name: string; readonly address: string };
  readonly to?: readonly { readonly name: string; readonly address: string; readonly type?: 1 | 2 | 3 }[];
  /** Epoch ms. */
  readonly sentAt?: number;
  readonly attachments?: readonly MsgAttachment[];
  /** Text in this code page instead of Unicode. */
  readonly ansi?: { readonly codePage: number; readonly encode: (text: string) => Uint8Array };
}

interface Stream {
  readonly name: string;
  readonly bytes: Uint8Array;
}
interface Folder {
  readonly name: string;
  readonly children: readonly Node[];
}
type Node = Stream | Folder;

interface Property {
  readonly id: number;
  readonly value: string | number | Uint8Array | { readonly instant: number };
}

const EPOCH_1601_MS = 11_644_473_600_000;

/** A folder's properties: fixed ones in one stream, the others in a stream each. */
function propertiesOf(all: readonly Property[], headBytes: number, ansi: MsgSource['ansi']): readonly Node[] {
  const table = Buffer.alloc(headBytes + all.length * 16);
  const streams = all.flatMap(({ id, value }, index): Stream[] => {
    const at = headBytes + index * 16;
    const tag = (type: number): void => void table.writeUInt32LE(((id << 16) | type) >>> 0, at);
    table.writeUInt32LE(6, at + 4);
    if (typeof value === 'number') {
      tag(0x0003);
      table.writeInt32LE(value, at + 8);
      return [];
    }
    if (typeof value === 'object' && 'instant' in value) {
      tag(0x0040);
      table.writeBigUInt64LE(BigInt(value.instant + EPOCH_1601_MS) * 10_000n, at + 8);
      return [];
    }
    const type = typeof value !== 'string' ? 0x0102 : ansi === undefined ? 0x001f : 0x001e;
    const bytes = typeof value !== 'string' ? value : (ansi?.encode(value) ?? Buffer.from(value, 'utf16le'));
    tag(type);
    table.writeUInt32LE(bytes.length + (type === 0x001f ? 2 : type === 0x001e ? 1 : 0), at + 8);
    const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');
    return [{ name: `__substg1.0_${hex(id)}${hex(type)}`, bytes }];
  });
  return [{ name: '__properties_version1.0', bytes: table }, ...streams];
}

const given = (id: number, value: Property['value'] | undefined): readonly Property[] =>
  value === undefined ? [] : [{ id, value }];

const numbered = (name: string, index: number): string => `${name}_version1.0_#${index.toString(16).padStart(8, '0')}`;

function messageOf(source: MsgSource): readonly Node[] {
  const { sender, to = [], attachments = [], html, ansi, sentAt } = source;
  const properties = [
    ...given(0x001a, source.messageClass ?? 'IPM.Note'),
    ...given(0x0037, source.subject),
    ...given(0x1000, source.body),
    ...given(0x007d, source.headers),
    ...given(0x0c1a, sender?.name),
    ...given(0x0c1f, sender?.address),
    ...given(0x0c1e, sender && 'SMTP'),
    ...given(0x0039, sentAt === undefined ? undefined : { instant: sentAt }),
    ...given(0x1013, html?.bytes),
    ...given(0x3fde, html?.codePage),
    ...given(0x3ffd, ansi?.codePage),
  ];
  return [
    ...propertiesOf(properties, 32, ansi),
    ...to.map(
      ({ name, address, type = 1 }, index): Folder => ({
        name: numbered('__recip', index),
        children: propertiesOf([...given(0x3001, name), ...given(0x39fe, address), ...given(0x0c15, type)], 8, ansi),
      }),
    ),
    ...attachments.map(
      ({ name, type, content, contentId }, index): Folder => ({
        name: numbered('__attach', index),
        children: propertiesOf(
          [
            ...given(0x3707, name),
            ...given(0x370e, type),
            ...given(0x3712, contentId),
            ...given(0x3705, 1),
            ...given(0x3701, content),
          ],
          8,
          ansi,
        ),
      }),
    ),
  ];
}

/** The message's file. */
export function msgOf(source: MsgSource): Uint8Array<ArrayBuffer> {
  const entries: Entry[] = [];
  const place = (name: string, type: TypeEnum, children: readonly Node[]): number => {
    const index = entries.length;
    const entry: Entry = { name, type, length: 0, children: [] };
    entries.push(entry);
    entry.children = children.map((child) => {
      if ('children' in child) return place(child.name, TypeEnum.DIRECTORY, child.children);
      const { bytes } = child;
      // A copy of its own: the library writes the whole buffer that a view stands in.
      const own = Uint8Array.from(bytes);
      entries.push({ name: child.name, type: TypeEnum.DOCUMENT, length: own.length, binaryProvider: () => own });
      return entries.length - 1;
    });
    return index;
  };
  place('Root Entry', TypeEnum.ROOT, messageOf(source));
  return new Uint8Array(burn(entries));
}
