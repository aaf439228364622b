/**
 * A name in one piece taken apart into family and given name. Source: "Names and search" of the domain's design.
 * Nothing is invented: what can't be told apart stays together as the family name, and a guess is called one.
 */
import type { NameOrder } from '#shared/domain/lists.ts';
import { isJapaneseScript } from '#shared/domain/scripts.ts';

export interface NameParts {
  readonly family: string;
  readonly given: string | null;
  /** The order in which the name is meant to be read, whatever the order it was written in. */
  readonly nameOrder: NameOrder;
  /** Where script and hints leave no doubt. */
  readonly nameLanguage: string | null;
  /** Dr., Prof. … as typed. */
  readonly title: string | null;
  /** False where it is a guess which word is the family name. */
  readonly certain: boolean;
}

export interface NameHints {
  /** Language of the text around the name (BCP 47), if known. */
  readonly language?: string | null;
  /** Where the person is at home (ISO 3166-1), if known. */
  readonly country?: string | null;
}

type Split = Pick<NameParts, 'family' | 'given' | 'certain'>;

const TITLE =
  /^(?:prof|professor|dr|dipl|mag|ing|ph\.?d|m\.?sc|b\.?sc|m\.?b\.?a|med|rer|nat|phil|h\.?c)\.?(?:-ing\.?)?$/iu;
const HONORIFIC = /^(?:herr|frau|hr|fr|mr|mrs|ms|miss|mme|madame|mlle|mademoiselle|monsieur)\.?$/iu;
const JAPANESE_HONORIFIC = /[\s\u3000]*(?:様|さま|殿|氏|先生)$/u;
const PARTICLE =
  /^(?:von|van|vom|zu|zum|zur|de|del|della|dello|di|da|do|dos|das|du|des|la|le|der|den|ten|ter|af|av|bin|ibn|al|el)$/iu;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;
/** Chinese family names of two signs; all others have one. */
const CHINESE_COMPOUND = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|东方|東方|夏侯|皇甫|尉迟|公孙|公孫|令狐|慕容)/u;
/** Where a name in Latin letters may stand in either order. */
const EITHER_ORDER = new Set(['JP', 'CN', 'TW', 'KR', 'VN', 'HU', 'HK', 'SG']);

/** Null where there is no name in it. */
export function splitName(text: string, hints: NameHints = {}): NameParts | null {
  const { words, title } = withoutTitles(text.replace(JAPANESE_HONORIFIC, ''));
  const name = words.join(' ');
  if (!/\p{L}/u.test(name)) return null;
  if (/\p{Script=Hangul}/u.test(name))
    return { ...hangul(words), nameOrder: 'family-first', nameLanguage: 'ko', title };
  if (isJapaneseScript(name)) return { ...eastAsian(words, hints), title };
  return { ...spaced(name, words, hints), nameOrder: 'given-first', nameLanguage: null, title };
}

function withoutTitles(text: string): { readonly words: readonly string[]; readonly title: string | null } {
  const all = text.split(/[\s\u3000]+/u).filter((word) => word !== '');
  const titles: string[] = [];
  const rest = [...all];
  while (rest.length > 1) {
    const [first = ''] = rest;
    // French M. stands for Monsieur; with a single word behind it, it may as well be an initial.
    if (TITLE.test(first)) titles.push(first);
    else if (!(HONORIFIC.test(first) || (first === 'M.' && rest.length > 2))) break;
    rest.shift();
  }
  while (rest.length > 1 && TITLE.test(rest.at(-1) ?? '')) titles.push(rest.pop() ?? '');
  const words = rest.map((word, at) => (at === rest.length - 1 ? word.replace(/[,、]$/u, '') : word));
  return { words, title: titles.length === 0 ? null : titles.join(' ') };
}

function eastAsian(words: readonly string[], hints: NameHints): Omit<NameParts, 'title'> {
  const foreign = /^[\p{Script=Katakana}ー]+[・＝=][\p{Script=Katakana}ー・＝=]+$/u;
  const [first = '', ...others] = words;
  if (others.length === 0 && foreign.test(first)) {
    const parts = first.split(/[・＝=]/u);
    const family = parts.at(-1) ?? first;
    return {
      family,
      given: parts.slice(0, -1).join('・'),
      certain: true,
      nameOrder: 'given-first',
      nameLanguage: null,
    };
  }
  const nameLanguage = languageOf(words.join(''), hints);
  const order = { nameOrder: 'family-first', nameLanguage } as const;
  if (others.length > 0) return { family: first, given: others.join(' '), certain: others.length === 1, ...order };
  return { ...(nameLanguage === 'zh' ? chinese(first) : { family: first, given: null, certain: false }), ...order };
}

/** Kana make a name Japanese; signs alone are told by who writes and from where. */
function languageOf(name: string, { language, country }: NameHints): string | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) || language === 'ja' || country === 'JP') return 'ja';
  const chinese = language?.startsWith('zh') || ['CN', 'TW', 'HK', 'SG', 'MO'].includes(country ?? '');
  return chinese ? 'zh' : null;
}

function chinese(name: string): Split {
  const signs = [...name];
  const length = CHINESE_COMPOUND.test(name) && signs.length > 2 ? 2 : 1;
  if (signs.length < 2 || signs.length > 4) return { family: name, given: null, certain: false };
  return { family: signs.slice(0, length).join(''), given: signs.slice(length).join(''), certain: false };
}

function hangul(words: readonly string[]): Split {
  const [first = '', ...others] = words;
  if (others.length > 0) return { family: first, given: others.join(' '), certain: others.length === 1 };
  const signs = [...first];
  if (signs.length < 2 || signs.length > 4) return { family: first, given: null, certain: false };
  return { family: signs[0] ?? first, given: signs.slice(1).join(''), certain: false };
}

/** Names in Latin, Greek, Cyrillic … letters. */
function spaced(name: string, words: readonly string[], { country }: NameHints): Split {
  const [before = '', ...behind] = name.split(/\s*[,，、]\s*/u);
  if (behind.length > 0 && before !== '' && behind[0] !== '') {
    return { family: before, given: behind.join(' '), certain: true };
  }
  const last = words.length - 1;
  if (last === 0) return { family: name, given: null, certain: false };
  const capitals = words.map((word) => CAPITALS.test(word));
  const cut = capitals[0] === true ? capitals.indexOf(false) : capitals.indexOf(true);
  const onlyOneRun = cut > 0 && capitals.slice(cut).every((one) => one === capitals[cut]);
  if (onlyOneRun) {
    const [head, tail] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    return capitals[0] === true
      ? { family: head, given: tail, certain: true }
      : { family: tail, given: head, certain: true };
  }
  const particle = words.findIndex((word, at) => at > 0 && at < last && PARTICLE.test(word));
  const at = particle > 0 ? particle : last;
  const certain = particle > 0 || (last === 1 && !EITHER_ORDER.has(country ?? ''));
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), certain };
}

/** WEBER becomes Weber where the capitals were only a hint at the family name; MCDONALD and LA TOUR stay as they are. */
export function calmCapitals(name: string): string {
  if (!/^\p{Lu}{4,}$/u.test(name) || /^(?:MC|MAC)/u.test(name)) return name;
  return name.charAt(0) + name.slice(1).toLowerCase();
}
