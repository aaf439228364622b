import type { KeysetPage } from '../table/keyset.ts';
import type { PageRequest } from '../table/use-keyset-sections.ts';
import { STATUS_TONES, type StatusTone } from '../theme/tones.ts';

/** Invented rows in four languages for trying the kit by eye; nothing here is part of the program. */
export interface SampleRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly lang: string;
  readonly form: string;
  readonly person: string;
  readonly organisation: string;
  readonly status: StatusTone;
  readonly due: string;
}

type Seed = Pick<SampleRow, 'subject' | 'lang' | 'form' | 'person' | 'organisation'>;

const SEEDS: readonly Seed[] = [
  {
    subject: '木工クラスターとの技術協力について',
    lang: 'ja',
    form: '産業',
    person: '髙島 一郎',
    organisation: '岐阜県 商工労働部',
  },
  {
    subject: 'Wasserstoff-Cluster sucht Partner in Tōhoku',
    lang: 'de',
    form: 'Forschung',
    person: 'Jürgen Müller',
    organisation: 'Région Grand Est',
  },
  {
    subject: 'Jumelage et tourisme durable avec Gifu',
    lang: 'fr',
    form: 'Tourisme',
    person: 'Hélène Lefèvre',
    organisation: 'Ville de Colmar',
  },
  {
    subject: '南部鉄器の欧州展開と販路開拓',
    lang: 'ja',
    form: '貿易',
    person: '佐藤 健',
    organisation: '岩手県 国際室',
  },
  {
    subject: 'Biotech cluster, trilateral with Viet Nam',
    lang: 'en',
    form: 'Industry',
    person: 'Anna Kowalska',
    organisation: 'Małopolska Region',
  },
  {
    subject: 'Berufsaustausch Holzbau, Auszubildende und Ausbilderinnen im Schwarzwald',
    lang: 'de',
    form: 'Mobilität',
    person: 'Birgit Strößner',
    organisation: 'Handwerkskammer Freiburg',
  },
  {
    subject: 'スマート農業に関する意見交換会',
    lang: 'ja',
    form: '研究',
    person: '中村 由美子',
    organisation: '岩手県立大学',
  },
  {
    subject: 'Smart-city webinar: request for a speaker',
    lang: 'en',
    form: 'Research',
    person: 'Mihai Ionescu',
    organisation: 'Regiunea Nord-Vest',
  },
];

export const TOTAL = 1_000_000;
const START = Date.UTC(2026, 10, 22);

export const sampleRow = (index: number): SampleRow => {
  const seed = SEEDS[index % SEEDS.length] ?? SEEDS[0];
  if (!seed) throw new Error('no samples');
  return {
    ...seed,
    id: `row-${index}`,
    number: `2026-A7-${String(index + 1).padStart(4, '0')}`,
    status: STATUS_TONES[(index * 7 + 1) % STATUS_TONES.length] ?? 'received',
    due: new Date(START + index * 86_400_000 * (index < 4 ? 1 : 2)).toISOString().slice(0, 10),
  };
};

/** Answers like a server with keyset pages and some delay. */
export const fetchSamples = async ({ cursor, limit }: PageRequest): Promise<KeysetPage<SampleRow>> => {
  await new Promise((resolve) => setTimeout(resolve, 30));
  const from = cursor === null ? 0 : Number(cursor);
  const items = Array.from({ length: Math.min(limit, TOTAL - from) }, (_, at) => sampleRow(from + at));
  return { items, next: from + limit < TOTAL ? String(from + limit) : null, total: TOTAL };
};

export const WORDS = {
  inquiries: 'Anfragen',
  subject: 'Betreff',
  requester: 'Anfragende',
  status: 'Status',
  next: 'Nächster Schritt',
  office: 'Büro',
} as const;
