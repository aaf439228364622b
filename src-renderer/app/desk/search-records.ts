import type { TFunction } from 'i18next';
import type { Client } from '#shared/contract/index.ts';
import type { Hit as Found } from '#shared/contract/search.ts';
import type { Language } from '#shared/domain/lists.ts';
import { displayedName, displayedOrganisation } from '#shared/domain/names.ts';
import type { Hit } from '../slots.ts';

function hitOf(found: Found, language: Language, t: TFunction<'app'>): Hit {
  switch (found.kind) {
    case 'inquiry':
      return {
        path: `/inquiries/${found.id}`,
        title: found.subject,
        detail: found.foundBy === null ? found.number : `${found.number} (${found.foundBy})`,
        kind: t('hit.inquiry'),
        lang: found.language ?? undefined,
      };
    case 'organisation': {
      const { text, lang } = displayedOrganisation(found.organisation, language);
      return { path: `/organisations/${found.id}`, title: text, kind: t('hit.organisation'), lang: lang ?? undefined };
    }
    case 'person': {
      const { text, lang } = displayedName(found.person, language);
      return { path: `/people/${found.id}`, title: text, kind: t('hit.person'), lang: lang ?? undefined };
    }
    case 'meeting':
      return {
        path: `/meetings/${found.id}`,
        title: found.title,
        kind: t('hit.meeting'),
        lang: found.language ?? undefined,
      };
  }
}

/** The frame's search over this office's records. */
export const searchRecordsWith =
  (client: Client, language: () => Language, t: TFunction<'app'>) =>
  async (query: string, signal: AbortSignal): Promise<readonly Hit[]> => {
    const found = await client.search.find({ text: query }, { signal });
    return found.map((hit) => hitOf(hit, language(), t));
  };
