import type { OrganisationSide, PersonSide } from '#shared/contract/merges.ts';
import type { Compared } from '#shared/domain/record-merge.ts';
import { regionName } from '#shared/domain/regions.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { LangText } from '../../ui/text/LangText.tsx';
import { useLists } from '../list-options.ts';
import { useReaderLanguage } from '../reader.ts';
import type { ComparedValue } from './use-compared-rows.tsx';

const NOTHING = '–';

/** What a person or an organisation says about one thing, in the reader's words. */
export function useRecordValues() {
  const { word } = useLists();
  const format = useFormat();
  const language = useReaderLanguage();

  const plain = (said: string | null): ComparedValue => ({ shown: said || NOTHING, said: said ?? '' });
  const inLanguage = (said: string | null, lang: string | null): ComparedValue => ({
    shown: said ? <LangText lang={lang}>{said}</LangText> : NOTHING,
    said: said ?? '',
  });
  const full = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' ');

  const addressOf = (side: Pick<PersonSide, 'addressLines' | 'city'>, country: string | null): ComparedValue =>
    plain([side.addressLines, side.city, country && format.country(country)].filter(Boolean).join(', '));

  const ofPerson = (compared: Compared<'person'>, side: PersonSide): ComparedValue => {
    const isFamilyFirst = side.nameOrder === 'family-first';
    const native = [side.familyNative, side.givenNative];
    switch (compared) {
      case 'native':
        return inLanguage(full(isFamilyFirst ? native : native.toReversed()), side.nameLanguage);
      case 'kana':
        return inLanguage(full([side.familyKana, side.givenKana]), 'ja');
      case 'latin':
        return plain(full([side.givenLatin, side.familyLatin]));
      case 'gender':
        return plain(side.gender && word('gender', side.gender));
      case 'preferredLanguage':
        return plain(side.preferredLanguage && format.languageName(side.preferredLanguage));
      case 'preferredChannel':
        return plain(side.preferredChannel && word('channel', side.preferredChannel));
      case 'address':
        return addressOf(side, side.country);
      default:
        return plain(side[compared]);
    }
  };

  const ofOrganisation = (compared: Compared<'organisation'>, side: OrganisationSide): ComparedValue => {
    switch (compared) {
      case 'nameNative':
        return inLanguage(side.nameNative, side.nameLanguage);
      case 'nameKana':
      case 'nameJa':
        return inLanguage(side[compared], 'ja');
      case 'kind':
        return plain(word('kind', side.kind));
      case 'place': {
        const region = side.regionCode === null ? null : regionName(side.regionCode, language);
        return plain([format.country(side.country), region].filter(Boolean).join(' · '));
      }
      case 'address':
        return addressOf(side, null);
      case 'size':
        return plain(side.size && word('size', side.size));
      default:
        return plain(side[compared]);
    }
  };
  return { ofPerson, ofOrganisation };
}
