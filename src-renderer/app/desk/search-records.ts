import type { TFunction } from 'i18next';
import type { Client } from '#shared/contract/index.ts';
import type { Hit as Found } from '#shared/contract/search.ts';
import type { Language } from '#shared/domain/lists.ts';
import { displayedName, displayedOrganisation } from '#shared/domain/names.ts';
import { marksIn, type Needle, needlesOf } from '#shared/domain/search-marks.ts';
import { parseSearch } from '#shared/domain/search-query.ts';
import type { Findings, Hit } from '../slots.ts';

type Line = Pick<Hit, 'path' | 'title' | 'detail' | 'lang'>;

const PLACES = { inquiry: 'inquiries', meeting: 'meetings', organisation: 'organisations', person: 'people' } as const;

function lineOf(found: Found, language: Language): Line {
  const path = `/${PLACES[found.kind === 'entry' || found.kind === 'file' ? 'inquiry' : found.kind]}/${found.id}`;
  switch (found.kind) {
    case 'inquiry': {
      const detail = found.foundBy === null ? found.number : `${found.number} (${found.foundBy})`;
      return { path, title: found.subject, detail, lang: found.language ?? undefined };
    }
    case 'organisation': {
      const { text, lang } = displayedOrganisation(found.organisation, language);
      return { path, title: text, lang: lang ?? undefined };
    }
    case 'person': {
      const { text, lang } = displayedName(found.person, language);
      return { path, title: text, lang: lang ?? undefined };
    }
    case 'meeting':
      return { path, title: found.title, lang: found.language ?? undefined };
    case 'entry': {
      const { id, number, subject, language: ofCase } = found.inquiry;
      const title = found.subject ?? subject;
      return { path: `/inquiries/${id}`, title, detail: number, lang: found.language ?? ofCase ?? undefined };
    }
    case 'file':
      return { path: `/${PLACES[found.owner.kind]}/${found.owner.id}`, title: found.name, detail: found.owner.title };
  }
}

/** The title with its marks; where it holds nothing of what was typed, the first place that does. */
function hitOf(found: Found, needles: readonly Needle[], language: Language, t: TFunction<'app'>): Hit {
  const line = lineOf(found, language);
  const marks = marksIn(line.title, needles);
  const [first] = marks.length > 0 ? [] : found.matches;
  const shown = found.kind === 'inquiry' && first?.field === 'number' ? undefined : first;
  return { ...line, key: found.id, marks, excerpt: shown, kind: t(`hit.${found.kind}`) };
}

/** The frame's search over this office's records. */
export const searchRecordsWith =
  (client: Client, language: () => Language, t: TFunction<'app'>) =>
  async (query: string, signal: AbortSignal): Promise<Findings> => {
    const { hits, isBuilding } = await client.search.find({ text: query }, { signal });
    const needles = needlesOf(parseSearch(query).words);
    return { hits: hits.map((hit) => hitOf(hit, needles, language(), t)), isBuilding };
  };
