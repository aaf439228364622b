import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const USAGE = `npm run screens -- [PART OF A NAME ...] [--language de,ja] [--scheme dark] [--large] [--list]

Draws the screens of the demo office at 1366x768 into screens/LANGUAGE/SCHEME/NAME.png.
  PART OF A NAME   only the screens whose name holds one of these, such as meetings- or inquiries-board
  --language       ${LANGUAGES.join(', ')}; several with commas; all by default
  --scheme         ${SCHEMES.join(' or ')}; both by default
  --large          at 1920x1080, into screens/LANGUAGE/SCHEME-large/
  --list           says the names and draws nothing
`;

/** Which pictures are asked for. */
export interface Wishes {
  readonly parts: readonly string[];
  readonly languages: readonly Language[];
  readonly schemes: readonly Scheme[];
  readonly large: boolean;
  readonly list: boolean;
  readonly help: boolean;
}

/** @throws with what is wrong, for arguments that are not known */
export function readWishes(args: readonly string[]): Wishes {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      language: { type: 'string', default: LANGUAGES.join(',') },
      scheme: { type: 'string', default: SCHEMES.join(',') },
      large: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    ...values,
    parts: positionals,
    languages: severalOf(LANGUAGES, values.language, 'a language'),
    schemes: severalOf(SCHEMES, values.scheme, 'a scheme'),
  };
}

function severalOf<const T extends string>(all: readonly T[], words: string, what: string): readonly T[] {
  return words.split(',').map((word) => {
    const found = all.find((one) => one === word.trim());
    if (found === undefined) throw new Error(`${word} is not ${what} (${all.join(', ')})`);
    return found;
  });
}
