/** One line of a card: name, parameters and values, read by ical.js once it is written as vCard 3.0 and 4.0 write it. */
import ICAL from 'ical.js';
import { decodeText } from '../charset/decode-text.ts';
import { decodeQuotedPrintable } from '../mail/transfer-encoding.ts';

export interface CardProperty {
  /** Lower case. */
  readonly name: string;
  /** What binds it to others of the card: `item1` of `item1.TITLE`. */
  readonly group: string | null;
  /** Names and values in lower case. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** One for most; the parts of a name, an address, an organisation. A part that lists several has them comma by comma. */
  readonly values: readonly string[];
}

/** Whether the line says nothing that can be read: to be told, not to be failed for. */
export type ReadProperty = CardProperty | 'unreadable' | 'left-out';

/** Everything else (pictures, keys, sounds, birthdays) is not even decoded. */
const READ = new Set(
  [
    'n',
    'fn',
    'org',
    'title',
    'role',
    'email',
    'tel',
    'adr',
    'url',
    'note',
    'categories',
    'lang',
    'gender',
    'kind',
    'sound',
  ]
    .concat([
      'sort-string',
      'x-phonetic-first-name',
      'x-phonetic-middle-name',
      'x-phonetic-last-name',
      'x-phonetic-org',
    ])
    .concat(['x-gender', 'x-abshowas', 'x-addressbookserver-kind', 'begin', 'end', 'version']),
);

/** Longer than any note, and than all parameters of a line: characters. */
const LONGEST = 100_000;
const MOST_PARAMETERS = 5000;

const NAME = /^(?:([\w-]+)\.)?([\w-]+)(?=[;:])/;
/** What the program's own cards hold beside what vCard has words for. */
const OWN = /^x-ejrc-/;

/** Where the value begins: behind the first colon outside of quotes; -1 if there is none. */
function valueStart(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === ':' && !quoted) return at + 1;
  }
  // A quotation mark that is never closed is one of a bad writer.
  return line.indexOf(':') + 1 || -1;
}

/** Parted by semicolons outside of quotes. */
function parted(parameters: string): readonly string[] {
  const parts = [''];
  let quoted = false;
  for (const sign of parameters) {
    if (sign === '"') quoted = !quoted;
    if (sign === ';' && !quoted) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

interface Head {
  readonly name: string;
  readonly group: string | null;
  /** As written, in vCard 2.1 also types without their `TYPE=`. */
  readonly parameters: readonly string[];
  readonly value: string;
}

function headOf(line: string): Head | null {
  const [written = '', group = null, name = ''] = NAME.exec(line) ?? [];
  const start = valueStart(line);
  if (name === '' || start < 0 || start > MOST_PARAMETERS) return null;
  const parameters = parted(line.slice(written.length, start - 1));
  return {
    name: name.toLowerCase(),
    group: group?.toLowerCase() ?? null,
    parameters: parameters.filter((one) => one !== ''),
    value: line.slice(start),
  };
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** The parameter's value, e.g. of `CHARSET=`. */
const named = (parameters: readonly string[], name: string): string | undefined =>
  parameters
    .find((one) => one.toUpperCase().startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .replaceAll('"', '');

function isEncodedAs(parameters: readonly string[], ...names: readonly string[]): boolean {
  const encoding = named(parameters, 'ENCODING')?.toUpperCase() ?? '';
  return names.includes(encoding) || parameters.some((one) => names.includes(one.toUpperCase()));
}

/** Properties of several parts; in all others a semicolon is itself, whether it was escaped or not. */
const STRUCTURED = new Set(['n', 'adr', 'org', 'sound']);

/** As vCard 3.0 and 4.0 escape it. In 2.1 only semicolons are escaped; a comma or a backslash is itself. */
function escaped(name: string, value: string, isOld: boolean): string {
  const newer = isOld ? value.replace(/\\(?!;)/g, '\\\\').replace(/,/g, '\\,') : value;
  const plain = STRUCTURED.has(name) ? newer : newer.replace(/\\([\\;])/g, (pair, sign) => (sign === ';' ? ';' : pair));
  return plain.replace(/\r\n?|\n/g, '\\n');
}

/** `TEL;CELL;PREF` as `TEL;TYPE=CELL,PREF`; what says how the value is written has been heeded by now. */
function parametersOf(parameters: readonly string[], decode: (text: string) => string): string {
  const types: string[] = [];
  const rest: string[] = [];
  for (const one of parameters) {
    if (/^(?:ENCODING|CHARSET)=|^(?:QUOTED-PRINTABLE|BASE64|B|8BIT|7BIT)$/i.test(one)) continue;
    if (one.includes('=')) rest.push(decode(one));
    else types.push(one.replace(/[^\w-]/g, ''));
  }
  const all = types.length === 0 ? rest : [...rest, `TYPE=${types.join(',')}`];
  return all.map((one) => `;${one}`).join('');
}

/**
 * @param line a logical line in bytes (content-lines.ts)
 * @param decode reads the bytes of the file's own encoding
 * @param isOld vCard 2.1
 */
export function readProperty(line: string, decode: (bytes: Uint8Array) => string, isOld: boolean): ReadProperty {
  if (line.trim() === '') return 'left-out';
  const head = headOf(line);
  if (head === null) return 'unreadable';
  const { name, group, parameters, value } = head;
  if ((!READ.has(name) && !OWN.test(name)) || isEncodedAs(parameters, 'B', 'BASE64')) return 'left-out';
  if (value.length > LONGEST) return 'unreadable';
  const charset = named(parameters, 'CHARSET');
  const text = isEncodedAs(parameters, 'QUOTED-PRINTABLE')
    ? decodeText(decodeQuotedPrintable(bytesOf(value)).bytes, charset ?? null).text
    : charset === undefined
      ? decode(bytesOf(value))
      : decodeText(bytesOf(value), charset).text;
  const written = parametersOf(parameters, (one) => decode(bytesOf(one)));
  const read = parsed(name, written, escaped(name, text.replaceAll('\0', '\ufffd'), isOld));
  return read === null ? 'unreadable' : { ...read, name, group };
}

const lower = (value: unknown): string => String(value).toLowerCase();

function parsed(name: string, parameters: string, value: string): Pick<CardProperty, 'parameters' | 'values'> | null {
  // A reading as Japanese phones write it (`SOUND;X-IRMC-N`) has the parts of a name, which ical.js does not know.
  const known = name === 'sound' ? 'n' : name;
  try {
    const [, read, type, ...values] = ICAL.parse.property(
      `${known.toUpperCase()}${parameters}:${value}`,
      ICAL.design.vcard3,
    ) as [string, Readonly<Record<string, unknown>>, string, ...unknown[]];
    const named = Object.entries(read).map(([key, one]): [string, readonly string[]] => [
      key.toLowerCase(),
      (Array.isArray(one) ? one : [one]).map(lower),
    ]);
    const texts = values.flatMap(textsOf);
    return { parameters: new Map(named), values: type === 'text' ? texts : texts.map(unescaped) };
  } catch {
    return null;
  }
}

/** The parts of a structured value are its values; a part that lists several is written with blanks between them. */
function textsOf(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? value : [value];
  return parts.map((part) => (Array.isArray(part) ? part.map(String).join(' ') : String(part ?? '')).toWellFormed());
}

/** Of a property that ical.js does not know, and leaves as it is. */
const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
