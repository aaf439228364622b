import type { TFunction } from 'i18next';
import { countryName } from '#shared/domain/countries.ts';
import type { Language } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { textsIn } from '../../texts/index.ts';
import { INSTANTS, LANGUAGE_FIELDS, NAMED_BY, WORD_LISTS } from './context-fields.ts';
import type { Gathered, Value } from './gather.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:52rem;padding:0 1rem;color:#14171c;background:#fff}
h2{border-bottom:1px solid #ccd;margin-top:2.5rem}dl{display:grid;grid-template-columns:14rem 1fr;gap:.25rem 1rem;margin:1rem 0;
break-inside:avoid}dt{color:#555b66}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}`;

interface Words {
  readonly t: TFunction;
  readonly language: Language;
  readonly named: (field: string, id: string) => string | undefined;
}

/** A value as the reader's language says it; what was typed stands as it was typed. */
function shown({ t, language, named }: Words, kind: string, field: string, value: Value): string {
  if (typeof value === 'number' && INSTANTS.has(field)) {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(value);
  }
  const text = String(value);
  if (field in NAMED_BY) return named(field, text) ?? text;
  if (field === 'country') return countryName(text, language);
  if (field === 'regionCode') return regionName(text, language);
  const list = WORD_LISTS[`${kind}.${field}`];
  if (list !== undefined) return t(`lists:${list}.${text}`, { defaultValue: text });
  if (!LANGUAGE_FIELDS.has(field) || !/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/u.test(text)) return text;
  return new Intl.DisplayNames(language, { type: 'language' }).of(text) ?? text;
}

/**
 * Everything about one person as a page that any browser shows and prints: it runs nothing and fetches nothing.
 * @param about what the page says of itself: whose data, made when
 */
export function accessPage(
  { rootDir, sqlite }: Pick<Context, 'rootDir' | 'sqlite'>,
  records: readonly Gathered[],
  language: Language,
  { name, at }: { readonly name: string; readonly at: number },
): string {
  const t = textsIn(rootDir, language, ['access', 'lists']);
  const named = (field: string, id: string) =>
    prepared(sqlite, NAMED_BY[field] ?? '')
      .pluck()
      .get(id) as string | undefined;
  const words = { t, language, named };
  const title = t('access:title', { name });
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  const sections = [...Map.groupBy(records, ({ kind }) => kind)].map(([kind, ofKind]) => {
    const lists = ofKind.map(({ fields }) => {
      const lines = Object.entries(fields).map(
        ([field, value]) =>
          `<dt>${escaped(t(`access:field.${field}`))}</dt><dd>${escaped(shown(words, kind, field, value))}</dd>`,
      );
      return `<dl>${lines.join('')}</dl>`;
    });
    return `<section><h2>${escaped(t(`access:kind.${kind}`))}</h2>${lists.join('')}</section>`;
  });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1><p>${escaped(t('access:intro', { day: made }))}</p>
${sections.join('\n')}
</body></html>
`;
}
