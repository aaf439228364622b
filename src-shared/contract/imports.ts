/** What files that people bring in can hold, and what may be wrong with them: closed lists, translated in `imports.json`. */

/** Why a mail was not read in full, or with doubt. */
export const MAIL_WARNINGS = [
  /** No readable date; the time is when the last server received it, if that is known. */
  'no-date',
  'no-sender',
  /** A character set that nobody knows; the text was read in a guessed one. */
  'unknown-charset',
  /** The character set was missing or wrong; the text was read in a guessed one. */
  'guessed-charset',
  /** Some characters could not be read. */
  'undecodable-text',
  /** The file ends before the mail does. */
  'truncated',
  /** A part's transfer encoding (base64, quoted-printable) is damaged. */
  'damaged-encoding',
  /** Multipart without a usable boundary; its text was taken as it stands. */
  'broken-structure',
  'too-many-parts',
  'nested-too-deep',
  'headers-too-large',
  'text-too-long',
  /** An attachment is named, but its content was left out. */
  'attachment-too-large',
  /** S/MIME or PGP: only the receiver's mail program can open the content, which is kept as an attachment. */
  'encrypted',
] as const;
export type MailWarning = (typeof MAIL_WARNINGS)[number];

/** Why a file's reading was stopped, whatever its format. */
export const READING_STOPS = ['timeout', 'out-of-memory', 'crashed', 'cancelled'] as const;
export type ReadingStop = (typeof READING_STOPS)[number];

/** Why a mail could not be read to its end. */
export const MAIL_FAILURES = ['empty', 'not-a-mail', 'too-large', ...READING_STOPS] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** Why a table could not be read. It is not read in part: an import is all or nothing. */
export const CSV_FAILURES = [
  'empty',
  /** A picture, a program …: no text in any encoding. */
  'not-text',
  /** It begins like a workbook (XLSX), but is damaged, or another kind of archive. */
  'not-a-workbook',
  /** Excel's format until 2003, or a workbook that asks for a password. */
  'old-workbook',
  'too-large',
  'too-many-rows',
  'too-many-columns',
  ...READING_STOPS,
] as const;
export type CsvFailure = (typeof CSV_FAILURES)[number];

/** What is wrong with one row of a table. */
export const CSV_PROBLEMS = [
  /** Cells are missing at its end; they were taken as empty. */
  'too-few-cells',
  /** More cells than columns: what stands where is not known. */
  'too-many-cells',
  /** A quotation mark that is never closed, or text behind a closed one. */
  'broken-quotes',
  'cell-too-long',
  /** Some characters could not be read in the file's encoding. */
  'undecodable-text',
  /** A card (vCard) holds a line that says nothing. */
  'unreadable-line',
  /** A card without its end: something may be missing. */
  'unfinished-card',
] as const;
export type CsvProblem = (typeof CSV_PROBLEMS)[number];

/** Why a row is not imported; what its own reading found wrong counts, too, unless it is a mere remark. */
export const CSV_ROW_ERRORS = [
  'too-many-cells',
  'broken-quotes',
  'cell-too-long',
  'undecodable-text',
  /** Nothing in the row names its person or organisation. */
  'name-missing',
  'not-an-email',
  'country-missing',
  'country-unknown',
  /** Longer than the field can hold. */
  'value-too-long',
] as const;
export type CsvRowError = (typeof CSV_ROW_ERRORS)[number];

/** Why a row changes nothing. */
export const CSV_SKIP_REASONS = [
  'empty',
  /** An earlier row is about the same person or organisation. */
  'duplicate',
  /** All that it says is known. */
  'unchanged',
  /** A person decided so. */
  'decided',
] as const;
export type CsvSkipReason = (typeof CSV_SKIP_REASONS)[number];

/** What a person should know of a row that is imported. No value is lost: what a field can't hold is kept in the note. */
export const CSV_NOTICES = [
  'too-few-cells',
  'unreadable-line',
  'unfinished-card',
  /** No phone number of this country. */
  'phone-in-note',
  'region-in-note',
  'kind-in-note',
  'size-in-note',
  'gender-in-note',
  'language-in-note',
  'channel-in-note',
  'order-in-note',
  'day-in-note',
  'form-in-note',
  /** No section of NACE and no industrial ecosystem. */
  'sector-as-tag',
  /** Which word is the family name was guessed. */
  'name-guessed',
  /** An organisation of this name is known already, in another country. */
  'same-name',
  /** The address belongs to a known person of another name. */
  'address-shared',
  'organisation-created',
  /** Several organisations have this name: the person is imported without, the name kept in the note. */
  'organisation-in-note',
] as const;
export type CsvNotice = (typeof CSV_NOTICES)[number];

/** Why a known record may be what a row is about: a person decides. */
export const DOUBT_CLUES = [
  /** The same e-mail address, and a name that can be theirs. */
  'address',
  /** The same name at the same organisation. */
  'organisation',
  /** The same name, and nothing else is known. */
  'name',
  /** The same name at another organisation: likely somebody else, unless they changed theirs. */
  'namesake',
  /** Enough agrees, though neither address nor name does: see the evidence. */
  'likely',
  /** The same website. */
  'website',
] as const;
export type DoubtClue = (typeof DOUBT_CLUES)[number];

export const TABLE_FORMATS = ['csv', 'xlsx', 'vcard'] as const;

export const CSV_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gb18030',
  'windows-1252',
] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];

export const CSV_DELIMITERS = [',', ';', '\t', '|'] as const;
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

/**
 * What a column of a table of people can mean. `fullName` and its kin hold family and given name in one cell; `country` is that of the
 * organisation, and of the address unless `addressCountry` is there; `otherAffiliations` are lines of domain/affiliation-lines.ts.
 */
export const PERSON_IMPORT_FIELDS = [
  'fullName',
  'familyNative',
  'givenNative',
  'fullKana',
  'familyKana',
  'givenKana',
  'fullLatin',
  'familyLatin',
  'givenLatin',
  'nameLanguage',
  'nameOrder',
  'honorific',
  'title',
  'gender',
  'organisation',
  'role',
  'affiliatedFrom',
  'affiliatedTo',
  'otherAffiliations',
  'aliases',
  'email',
  'phone',
  'country',
  'addressLines',
  'postalCode',
  'city',
  'region',
  'addressCountry',
  'addressLatin',
  'cityLatin',
  'languages',
  'preferredLanguage',
  'preferredChannel',
  'tags',
  'culturalNotes',
  'note',
] as const;
export type PersonImportField = (typeof PERSON_IMPORT_FIELDS)[number];

/** What a column of a table of organisations can mean. */
export const ORGANISATION_IMPORT_FIELDS = [
  'nameNative',
  'nameLanguage',
  'nameKana',
  'nameLatin',
  'nameEn',
  'nameDe',
  'nameFr',
  'nameJa',
  'aliases',
  'kind',
  'country',
  'region',
  'postalCode',
  'city',
  'addressLines',
  'cityLatin',
  'addressLatin',
  'website',
  'email',
  'phone',
  'size',
  'sectors',
  'formsOffered',
  'formsSought',
  'languages',
  'tags',
  'culturalNotes',
  'note',
] as const;
export type OrganisationImportField = (typeof ORGANISATION_IMPORT_FIELDS)[number];

/** Fields that several columns of one table may fill, each adding to the others. */
export const REPEATABLE_IMPORT_FIELDS = [
  'email',
  'phone',
  'addressLines',
  'addressLatin',
  'otherAffiliations',
  'aliases',
  'sectors',
  'tags',
  'note',
] as const;
