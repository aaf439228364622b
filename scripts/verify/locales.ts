import type { Outcome } from './check.ts';
import { type KeyUse, keyUsesOf } from './key-uses.ts';
import { compareLocales, isPlural, type Locale, type Locales } from './locale-files.ts';
import { placeOf, type Source } from './sources.ts';
import { translatorsOf } from './translators.ts';

interface PlacedUse extends KeyUse {
  readonly place: string;
}

/** All four languages are complete; every key that the code uses is there; every key that is there is used. */
export function checkLocales(sources: readonly Source[], locales: Locales): Outcome {
  const english = locales.get('en') ?? new Map();
  const translators = translatorsOf(sources);
  const uses = sources.flatMap((source) =>
    keyUsesOf(source, translators, (use) => keysFor(use, english).length > 0).map(
      (use): PlacedUse => ({ ...use, place: placeOf(source, use.offset) }),
    ),
  );
  const all = [...uses, ...nestedUses(english)];
  const used = new Set(all.flatMap((use) => keysFor(use, english).map((key) => `${use.namespace}:${key}`)));
  const keys = [...english].flatMap(([name, namespace]) => [...namespace.keys()].map((key) => `${name}:${key}`));
  const unused = keys.filter((key) => !used.has(key)).map((key) => `${key} is used nowhere`);
  return {
    problems: [...compareLocales(locales), ...all.flatMap((use) => problemsOf(use, english)), ...unused],
    note: `${keys.length} keys, ${uses.length} uses`,
  };
}

/** The keys that a use can mean: one, or all that fit its fixed parts. */
function keysFor({ namespace, parts }: KeyUse, english: Locale): readonly string[] {
  const texts = english.get(namespace ?? '');
  const [only = '', ...rest] = parts;
  if (rest.length === 0) return texts?.has(only) ? [only] : [];
  const pattern = new RegExp(`^${parts.map((part) => part.replace(/[^\w-]/g, '\\$&')).join('.*')}$`);
  return [...(texts?.keys() ?? [])].filter((key) => pattern.test(key));
}

function problemsOf(use: PlacedUse, english: Locale): readonly string[] {
  const { namespace, parts, hasCount, place } = use;
  const key = parts.join('…');
  if (namespace === undefined) {
    return [`${place} uses '${key}', but not of which namespace: write 'namespace:${key}', or type the t`];
  }
  const texts = english.get(namespace);
  if (!texts) return [`${place} uses the namespace '${namespace}', which has no file`];
  if (key === '…' && !use.isNamed) return [`${place} uses a key of '${namespace}' that cannot be read from the code`];
  const keys = keysFor(use, english);
  if (keys.length === 0) return [`${place} uses '${namespace}:${key}', which is missing`];
  const plural = parts.length === 1 && !hasCount && keys.find((each) => isPlural(texts.get(each)));
  return plural ? [`${place} uses the plural '${namespace}:${plural}' without a count`] : [];
}

/** Texts can hold others: `$t(lists:side.japan)`. */
function nestedUses(english: Locale): readonly PlacedUse[] {
  return [...english].flatMap(([name, namespace]) =>
    [...namespace].flatMap(([key, { forms }]) =>
      [...forms.values()]
        .flatMap((text) => [...text.matchAll(/\$t\(\s*(?:([\w-]+):)?([\w.-]+)/g)])
        .map(([, other, inner = '']) => ({
          namespace: other ?? name,
          isNamed: other !== undefined,
          parts: [inner],
          hasCount: true,
          offset: 0,
          place: `resources/locales/en/${name}.json: ${key}`,
        })),
    ),
  );
}
