import {
  CHANNELS,
  COOPERATION_FORMS,
  COOPERATION_TYPES,
  type Language,
  OUTCOMES,
  STATUSES,
} from '#shared/domain/lists.ts';
import type { ReportCases, ReportCell, ReportColumn } from '#shared/domain/report-document.ts';
import { type SampleTexts, sampleWords } from './sample-texts.ts';

/** The invented cases: subjects and organisations in four languages, every column of the annex, with gaps. */
const SUBJECTS: readonly (readonly [text: string, lang: Language])[] = [
  ['Hydrogen valley seeks partner prefecture for a pilot on green ammonia logistics', 'en'],
  ['Partner für Batterierecycling im Raum Chūbu gesucht (Forschungsverbund, drei Hochschulen)', 'de'],
  ['Jumelage entre une région viticole et une préfecture productrice de saké', 'fr'],
  ['岩手県の木質バイオマス事業に関する欧州クラスターとの連携相談', 'ja'],
  ['Rural tourism: exchange of good practice between Alpine valleys and Hida', 'en'],
  ['Kooperationsanfrage Leichtbau: Carbonfaser-Verarbeitung, Messebesuch 2026', 'de'],
  ['高山市の伝統工芸と欧州デザイン企業のマッチング', 'ja'],
  ['Mobilité des apprentis dans les industries agroalimentaires (Grand Est – Gifu)', 'fr'],
];
const REQUESTERS: readonly (readonly [
  name: string,
  lang: Language,
  kind: string,
  country: string,
  region: string,
  side: string,
])[] = [
  ['Beispielcluster Wasserstoff e. V.', 'de', 'cluster', 'DE', 'Karlsruhe', 'europe'],
  ['見本県庁 産業労働部', 'ja', 'prefecture', 'JP', '岩手県', 'japan'],
  ['Exemple Énergie SAS', 'fr', 'company', 'FR', 'Alsace', 'europe'],
  ['Sample Valley Regional Council', 'en', 'region', 'IE', 'Southern', 'europe'],
  ['見本工業株式会社', 'ja', 'company', 'JP', '岐阜県', 'japan'],
  ['Przykładowa Izba Gospodarcza', 'en', 'chamber', 'PL', 'Małopolskie', 'europe'],
  ['Contoh Innovation Agency', 'en', 'agency', 'ID', '', 'third'],
];
const OWNERS = ['Camille Exemple', '見本 花子', 'Jonas Muster', '例 太郎'];
const OFFICES = ['CEEJA', 'CLAIR', 'Iwate', 'Gifu'];

export function sampleCases(language: Language, texts: SampleTexts, count: number): ReportCases {
  const word = sampleWords(language);
  const random = seeded(20260630);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const text = (value: string): ReportCell => (value === '' ? null : { kind: 'text', text: value });
  const rows = Array.from({ length: count }, (_, index): readonly ReportCell[] => {
    const [subject, lang] = pick(SUBJECTS);
    const [name, nameLang, kind, country, region, side] = pick(REQUESTERS);
    const step = Math.floor(random() * STATUSES.length);
    const received = Date.UTC(2026, 0, 5) + Math.floor(random() * 175) * 86_400_000;
    const wait = 1 + Math.floor(random() * random() * 9);
    const meetings = step >= 6 ? 1 + Math.floor(random() * 3) : 0;
    const forms = [...new Set([pick(COOPERATION_FORMS), pick(COOPERATION_FORMS)])];
    return [
      text(`2026-A7-${String(index + 1).padStart(4, '0')}`),
      text(word(`status.${STATUSES[step]}`)),
      text(word(`priority.${pick(['low', 'normal', 'normal', 'high'])}`)),
      { kind: 'text', text: subject, lang },
      { kind: 'date', day: dayOf(received) },
      step === 0 ? null : { kind: 'date', day: dayOf(received + wait * 86_400_000) },
      step === 0 ? null : { kind: 'integer', value: wait },
      { kind: 'text', text: name, lang: nameLang },
      text(word(`organisationKind.${kind}`)),
      text(countries.of(country) ?? country),
      text(region),
      text(word(`side.${side}`)),
      text(forms.map((form) => word(`form.${form}`)).join(', ')),
      text(pick(texts.sectors)),
      text(word(`channel.${pick(CHANNELS)}`)),
      text(languages.of(lang) ?? lang),
      text(pick(['', '', '', ...texts.thirdRegions])),
      text(pick(['岐阜県', 'Île-de-France', '', 'Baden-Württemberg'])),
      { kind: 'integer', value: meetings },
      { kind: 'integer', value: step >= 4 ? 1 + Math.floor(random() * 4) : 0 },
      text(meetings > 0 ? word(`laterality.${pick(['bilateral', 'bilateral', 'trilateral'])}`) : ''),
      text(step === 8 ? word(`outcome.${pick(OUTCOMES)}`) : ''),
      text(step === 8 && random() > 0.4 ? word(`cooperationType.${pick(COOPERATION_TYPES)}`) : ''),
      text(pick(OWNERS)),
      text(pick(OFFICES)),
    ];
  });
  return { columns: caseColumns(texts), rows };
}

function caseColumns({ columns }: SampleTexts): readonly ReportColumn[] {
  const column = (id: string, kind: ReportColumn['kind'], stack: string, weight?: number): ReportColumn => ({
    id,
    name: columns[id] ?? id,
    kind,
    stack,
    ...(weight ? { weight } : {}),
  });
  return [
    column('number', 'text', 'case', 1.5),
    column('status', 'text', 'case', 1.5),
    column('priority', 'text', 'case', 1.5),
    column('subject', 'text', 'subject', 3.4),
    column('received', 'date', 'dates', 1.45),
    column('answered', 'date', 'dates', 1.45),
    column('workingDays', 'integer', 'dates', 1.45),
    column('requester', 'text', 'requester', 2.6),
    column('organisationKind', 'text', 'requester', 2.6),
    column('country', 'text', 'place', 1.7),
    column('region', 'text', 'place', 1.7),
    column('side', 'text', 'place', 1.7),
    column('forms', 'text', 'subjectMatter', 2.2),
    column('sectors', 'text', 'subjectMatter', 2.2),
    column('channel', 'text', 'channel', 1.4),
    column('language', 'text', 'channel', 1.4),
    column('third', 'text', 'sought', 1.7),
    column('sought', 'text', 'sought', 1.7),
    column('meetings', 'integer', 'meetings', 1.2),
    column('introductions', 'integer', 'meetings', 1.2),
    column('laterality', 'text', 'meetings', 1.2),
    column('outcome', 'text', 'outcome', 1.8),
    column('cooperation', 'text', 'outcome', 1.8),
    column('owner', 'text', 'owner', 1.6),
    column('office', 'text', 'owner', 1.6),
  ];
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Mulberry32: the same cases in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
