import type { Language } from '#shared/domain/lists.ts';

interface MeetingPlace {
  readonly country: 'FR' | 'JP';
  readonly names: Readonly<Record<Language, string>>;
}

/** Where people meet in person. */
export const MEETING_PLACES: readonly MeetingPlace[] = [
  {
    country: 'FR',
    names: {
      de: 'Straßburg, Haus der Region, Saal 3',
      fr: 'Strasbourg, Maison de la Région, salle 3',
      en: 'Strasbourg, Maison de la Région, room 3',
      ja: 'ストラスブール 地域圏庁舎 第3会議室',
    },
  },
  {
    country: 'FR',
    names: {
      de: 'Colmar, Rathaus, Sitzungssaal',
      fr: 'Colmar, mairie, salle du conseil',
      en: 'Colmar, town hall, council chamber',
      ja: 'コルマール市役所 議場',
    },
  },
  {
    country: 'JP',
    names: {
      de: 'Morioka, Präfekturverwaltung, 12. Stock',
      fr: 'Morioka, préfecture, 12e étage',
      en: 'Morioka, prefectural office, 12th floor',
      ja: '盛岡市 岩手県庁 12階 特別会議室',
    },
  },
  {
    country: 'JP',
    names: {
      de: 'Gifu, Präfekturverwaltung, Besprechungsraum 5-2',
      fr: 'Gifu, préfecture, salle 5-2',
      en: 'Gifu, prefectural office, room 5-2',
      ja: '岐阜県庁 5階 会議室2',
    },
  },
  {
    country: 'JP',
    names: {
      de: 'Tokio, Messegelände, Besprechungsraum B',
      fr: 'Tokyo, parc des expositions, salle B',
      en: 'Tokyo, exhibition centre, room B',
      ja: '東京 展示会場 会議室B',
    },
  },
];

/** Invented interpreters by the language they put into Japanese. */
export const INTERPRETERS: Readonly<Record<'de' | 'fr' | 'en', readonly [string, string]>> = {
  de: ['Kumiko Sandmann', 'Jonas Feldkamp'],
  fr: ['Ayaka Vernier', 'Pascal Hirano'],
  en: ['Naomi Whitlock', '堀江 千里'],
};
