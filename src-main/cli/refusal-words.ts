import errors from '../../resources/locales/en/errors.json' with { type: 'json' };

/** What the program would say of a refusal, in one line of the command line's English; nothing for other codes. */
export function refusalWords(code: string, data: unknown): string | undefined {
  const text = (errors as Readonly<Record<string, unknown>>)[code];
  if (!isText(text)) return undefined;
  const { lacking = [], ...blanks } = (data ?? {}) as { readonly lacking?: readonly object[] };
  const spans = lacking.map((span) => filled(errors.lacking, span)).join(', ');
  return [text.title, text.hint].map((part) => filled(part ?? '', { ...blanks, lacking: spans })).join(' ');
}

/** The same for why a hub or a folder can't be used. */
export function wayWords(kind: 'hub' | 'folder', code: string): string {
  const text: unknown = (errors[kind] as Readonly<Record<string, unknown>>)[code];
  return isText(text) ? [text.title, text.hint].join(' ') : code;
}

interface Text {
  readonly title: string;
  readonly hint?: string;
}

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'title' in value;

const filled = (text: string, blanks: object): string =>
  text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) =>
    String((blanks as Readonly<Record<string, unknown>>)[name] ?? ''),
  );
