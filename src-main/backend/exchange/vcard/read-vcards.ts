/**
 * A file of contacts (vCard 2.1, 3.0, 4.0; of Apple, Google, Outlook and Japanese phones) as a table: one card a row, one column
 * for each field that some card fills. Sources: RFC 6350, RFC 2426, the vCard 2.1 specification (versit 1996). Pure; meant for
 * the worker (tables/table-reader.ts).
 */
import type { CsvEncoding, CsvProblem } from '#shared/contract/imports.ts';
import { decodeIso2022Jp } from '../charset/iso-2022-jp.ts';
import { detectEncoding } from '../csv/detect.ts';
import {
  type ReadTableOptions,
  TABLE_LIMITS,
  type Table,
  type TableLimits,
  type TableReading,
  unreadable,
} from '../tables/table.ts';
import {
  type Card,
  type CardValues,
  isGroup,
  isOrganisation,
  isOwn,
  organisationValues,
  personValues,
  propertiesByName,
} from './card.ts';
import { contentLines } from './content-lines.ts';
import { type CardProperty, readProperty } from './property.ts';

const BEGINNING = /^[\ufeff\s]*BEGIN:VCARD/i;

/** In any encoding: its first line is ASCII. */
export function looksLikeVCards(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1').replaceAll('\0', '');
  return BEGINNING.test(start.replace(/^(?:ï»¿|ÿþ|þÿ)/, ''));
}

/** In the order in which a person looks at them; a column that no card fills is left out. */
const PERSON_COLUMNS = [
  'fullName familyNative givenNative familyKana givenKana familyLatin givenLatin nameLanguage nameOrder title honorific',
  'gender organisation role affiliatedFrom affiliatedTo otherAffiliations aliases email phone country addressLines',
  'postalCode city region addressCountry addressLatin cityLatin languages preferredLanguage preferredChannel tags',
  'culturalNotes note website fax',
].flatMap((line) => line.split(' '));
const ORGANISATION_COLUMNS = [
  'nameNative nameLanguage nameKana nameLatin nameEn nameDe nameFr nameJa aliases kind country region postalCode city',
  'addressLines cityLatin addressLatin website email phone size sectors formsOffered formsSought languages tags culturalNotes note fax',
].flatMap((line) => line.split(' '));

/** Bytes of which each is a character, also where the file is in UTF-16. */
function inBytes(
  file: Uint8Array,
  encoding: CsvEncoding,
): { readonly bytes: Uint8Array; readonly encoding: CsvEncoding } {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!wide) return { bytes: file, encoding };
  return { bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(file)), encoding: 'utf-8' };
}

function decoderOf(encoding: CsvEncoding): (bytes: Uint8Array) => string {
  if (encoding === 'iso-2022-jp') return decodeIso2022Jp;
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}

/** Reads the cards of a file that is one of contacts. */
export function readVCards(file: Uint8Array, options: ReadTableOptions = {}): TableReading {
  const { limits = TABLE_LIMITS, cards: asked = 'people' } = options;
  const wide = options.encoding ?? detectEncoding(file)?.encoding;
  if (wide === undefined) return unreadable('not-text');
  const { bytes, encoding: narrow } = inBytes(file, wide);
  const lines = contentLines(bytes);
  // Told by the unfolded lines: folds within a character would look like another encoding.
  const guess =
    narrow === wide ? detectEncoding(Buffer.from(lines.join('\n'), 'latin1')) : { encoding: narrow, certain: true };
  const encoding = options.encoding === undefined ? (guess?.encoding ?? wide) : narrow;
  const cards = cardsOf(lines, decoderOf(encoding), limits.rows);
  if (cards === 'too-many') return unreadable('too-many-rows');
  const isAsked = (card: Card): boolean => !isGroup(card) && isOrganisation(card) === (asked === 'organisations');
  const table = tableOf(cards.filter(isAsked), asked, limits);
  if (cards.length === 0) return unreadable('empty');
  const encodingCertain = options.encoding !== undefined || (guess?.certain ?? false);
  const named = narrow === wide ? encoding : wide;
  return { status: 'read', table, source: { format: 'vcard', encoding: named, encodingCertain } };
}

const AGENT = /^(?:[\w-]+\.)?AGENT[;:][^:]*:?\s*$/i;

/** Puts the lines of a file together to cards. What is written between them is nobody's. */
class Cards {
  readonly cards: Card[] = [];
  private readonly decode: (bytes: Uint8Array) => string;
  private properties: CardProperty[] = [];
  private problems = new Set<Card['problems'][number]>();
  private isOpen = false;
  private isOld = false;
  /** Inside an agent's card, which stands within another one (vCard 2.1). */
  private inAgent = false;

  constructor(decode: (bytes: Uint8Array) => string) {
    this.decode = decode;
  }

  take(line: string, before: string): void {
    if (/^BEGIN:VCARD\s*$/i.test(line)) this.begin(before);
    else if (/^END:VCARD\s*$/i.test(line)) this.end();
    else if (this.isOpen && !this.inAgent) this.read(line);
  }

  /** A card that has not ended when the next one begins, or the file does, is told as one that may lack something. */
  finish(): void {
    if (!this.isOpen) return;
    this.problems.add('unfinished-card');
    this.inAgent = false;
    this.end();
  }

  private begin(before: string): void {
    if (this.isOpen && AGENT.test(before)) {
      this.inAgent = true;
      return;
    }
    this.finish();
    this.isOpen = true;
    this.isOld = false;
  }

  private end(): void {
    if (this.inAgent) {
      this.inAgent = false;
      return;
    }
    if (!this.isOpen) return;
    const properties = propertiesByName(this.properties);
    this.cards.push({ number: this.cards.length + 1, properties, problems: [...this.problems] });
    this.properties = [];
    this.problems = new Set();
    this.isOpen = false;
  }

  private read(line: string): void {
    if (/^VERSION:2\.1\s*$/i.test(line)) this.isOld = true;
    const property = readProperty(line, this.decode, this.isOld);
    if (property === 'unreadable') this.problems.add('unreadable-line');
    else if (property !== 'left-out') this.properties.push(property);
  }
}

function cardsOf(
  lines: readonly string[],
  decode: (bytes: Uint8Array) => string,
  most: number,
): readonly Card[] | 'too-many' {
  const gathered = new Cards(decode);
  let before = '';
  for (const line of lines) {
    gathered.take(line, before);
    before = line;
    if (gathered.cards.length > most) return 'too-many';
  }
  gathered.finish();
  return gathered.cards;
}

/** More addresses and numbers than anybody has; the rest goes into the last one's cell. */
const MOST_ALIKE = 8;
const REPEATED: ReadonlySet<string> = new Set(['email', 'phone', 'note']);

/** In the program's own cards these are known to be empty: nothing is to be guessed in their stead. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set(['nameLanguage', 'addressCountry']);

function tableOf(cards: readonly Card[], asked: 'people' | 'organisations', limits: TableLimits): Table {
  const said = cards.map((card) => (asked === 'people' ? personValues(card) : organisationValues(card)));
  const names = asked === 'people' ? PERSON_COLUMNS : ORGANISATION_COLUMNS;
  const headers = names.flatMap((name) => {
    const most = said.reduce((count, values) => Math.max(count, values.get(name)?.length ?? 0), 0);
    if (ALWAYS_TOLD.has(name) && cards.some(isOwn)) return [name];
    return Array.from({ length: REPEATED.has(name) ? Math.min(most, MOST_ALIKE) : Math.min(most, 1) }, () => name);
  });
  return {
    headers,
    rows: cards.map(({ number, problems }, index) => {
      const cells = cellsOf(said[index] ?? new Map(), headers);
      const all: CsvProblem[] = [...problems];
      if (cells.some((cell) => cell.length > limits.cellCharacters)) all.push('cell-too-long');
      if (cells.some((cell) => cell.includes('\ufffd'))) all.push('undecodable-text');
      return { number, cells: cells.map((cell) => cell.slice(0, limits.cellCharacters)), problems: all };
    }),
  };
}

function cellsOf(values: CardValues, headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map((header, column) => {
    const at = seen.get(header) ?? 0;
    seen.set(header, at + 1);
    const all = values.get(header) ?? [];
    return headers[column + 1] === header ? (all[at] ?? '') : all.slice(at).join('; ');
  });
}
