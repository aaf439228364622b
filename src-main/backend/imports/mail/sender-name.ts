/** What a mail's display name and text say about the person behind it and their organisation. */
import type { ProposedOrganisation, ProposedPerson } from '#shared/contract/imports-mail.ts';
import { isKana } from '#shared/domain/readings.ts';
import { isJapaneseScript } from '#shared/domain/scripts.ts';
import { countryOfDomain, kindOfOrganisation, looksLikeOrganisation } from '../names/organisation-words.ts';
import { calmCapitals, type NameHints, type NameParts, splitName } from '../names/split-name.ts';

export interface Introduction {
  /** Null where the sender is an office, or nothing but an address without a name in it. */
  readonly person: ProposedPerson | null;
  /** What the display name itself calls an organisation. */
  readonly organisation: ProposedOrganisation | null;
}

interface Sender {
  readonly name: string;
  readonly address: string;
}

interface Display {
  readonly name: string;
  /** What stands beside it: in brackets, or behind a stroke. */
  readonly aside: string | null;
}

const BRACKETS = /\s*[（(［[【〔<]([^（()）［\]】〔〕<>]{1,100})[）)］\]】〕>]\s*/u;
const BESIDE = /^(.+?)\s*(?:[|｜／]|\s[/–—-]\s|,?\s(?:via|@)\s)\s*(.+)$/u;

/** `佐々木 健一（岩手県）`, `Claire Weber | CEEJA`, `CEEJA - Claire Weber`, `岩手県 ものづくり振興室 佐々木` */
function readDisplayName(text: string): Display {
  const plain = text.trim();
  const inBrackets = BRACKETS.exec(plain);
  if (inBrackets) {
    return { name: plain.replace(BRACKETS, ' ').trim(), aside: inBrackets[1]?.trim() ?? null };
  }
  const [, left = '', right = ''] = BESIDE.exec(plain) ?? [];
  if (left !== '') {
    return looksLikeOrganisation(left) && !looksLikeOrganisation(right)
      ? { name: right, aside: left }
      : { name: left, aside: right };
  }
  return behindTheOffice(plain);
}

/** Japanese senders put their office before their name. */
function behindTheOffice(text: string): Display {
  const words = text.split(/[\s\u3000]+/u);
  const last = words.findLastIndex((word) => isJapaneseScript(word) && looksLikeOrganisation(word));
  if (last < 0 || last === words.length - 1) return { name: text, aside: null };
  return { name: words.slice(last + 1).join(' '), aside: words.slice(0, last + 1).join(' ') };
}

/** The reading that a sender gives behind their name: 佐々木 健一（ささき けんいち）. */
function readingIn(text: string, { family, given }: NameParts): readonly [string, string] | null {
  if (given === null || !isJapaneseScript(family)) return null;
  const quoted = [family, given].map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('[\\s\\u3000]*');
  const behind = text.matchAll(new RegExp(`${quoted}[\\s\\u3000]*[（(]([^（()）]{2,40})[）)]`, 'gu'));
  for (const [, reading = ''] of behind) {
    const parts = reading.trim().split(/[\s\u3000]+/u);
    const [first = '', second = ''] = parts;
    if (parts.length === 2 && isKana(first) && isKana(second)) return [first, second];
  }
  return null;
}

const ROLE_ADDRESS =
  /^(?:info|contact|kontakt|office|mail|hello|support|service|helpdesk|sekretariat|secretariat|admin|webmaster|newsletter|jimukyoku|soumu|kikaku|koho)/iu;
const NO_REPLY = /^(?:(?:no|do[-._]?not|ne[-._]?pas)[-._]?(?:reply|repondre)|nicht[-._]?antworten|mailer-daemon)/iu;

/** An address that nobody reads: whom to answer stands elsewhere. */
export const isNoReply = (address: string): boolean => NO_REPLY.test(address);

/** `claire.weber@…` names Claire Weber; a single word or an office's address names nobody. */
function nameInAddress(address: string, country: string | null): NameParts | null {
  const local = address.split('@')[0] ?? '';
  const words = local.replace(/\d+/gu, '').split(/[._-]/u);
  const names = words.length === 2 && words.every((word) => /^\p{L}{2,}$/u.test(word));
  if (!names || ROLE_ADDRESS.test(local) || isNoReply(local)) return null;
  const [first = '', second = ''] = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const [family, given] = country === 'JP' ? [first, second] : [second, first];
  return { family, given, nameOrder: 'given-first', nameLanguage: null, title: null, certain: false };
}

function proposed(parts: NameParts, reading: readonly [string, string] | null): ProposedPerson {
  return {
    familyNative: calmCapitals(parts.family),
    givenNative: parts.given === null ? null : calmCapitals(parts.given),
    familyKana: reading?.[0] ?? null,
    givenKana: reading?.[1] ?? null,
    nameOrder: parts.nameOrder,
    nameLanguage: reading === null ? parts.nameLanguage : 'ja',
    title: parts.title,
    certain: parts.certain,
  };
}

function organisation(name: string, country: string | null): ProposedOrganisation {
  return { nameNative: name, kind: kindOfOrganisation(name), country };
}

/** @param mail its text, where senders often give their reading, and its language */
export function introduce(
  sender: Sender,
  mail: { readonly text: string; readonly language: string | null },
): Introduction {
  const domain = sender.address.split('@')[1] ?? '';
  const country = countryOfDomain(domain);
  const hints: NameHints = { language: mail.language, country };
  if (sender.name.trim() === '') {
    const parts = nameInAddress(sender.address, country);
    return { person: parts && proposed(parts, null), organisation: null };
  }
  const { name, aside } = readDisplayName(sender.name);
  const beside = aside !== null && !isKana(aside) && !aside.includes('@') ? organisation(aside, country) : null;
  if (looksLikeOrganisation(name)) return { person: null, organisation: beside ?? organisation(name, country) };
  const parts = splitName(name, hints);
  if (parts === null) return { person: null, organisation: beside };
  return { person: proposed(parts, readingIn(`${sender.name}\n${mail.text}`, parts)), organisation: beside };
}
