import type { NewInquiry } from '#shared/contract/inquiries.ts';
import type { NewOrganisation } from '#shared/contract/organisations.ts';
import type { NewPerson } from '#shared/contract/people.ts';
import type { InquiryStatus } from '#shared/domain/lists.ts';

/** What the seeded office holds; all of it invented. */

export const ORGANISATIONS = {
  rhineMobility: {
    kind: 'cluster',
    nameNative: 'Cluster Mobilité du Rhin',
    nameLanguage: 'fr',
    nameEn: 'Rhine Mobility Cluster',
    nameJa: 'ライン・モビリティ・クラスター',
    country: 'FR',
    regionCode: 'nuts:FRF1',
    city: 'Strasbourg',
    website: 'https://rhine-mobility.example.org',
    labels: { sector: ['C'], 'form-sought': ['industry', 'research-innovation'], language: ['fr', 'en'] },
  },
  blackForest: {
    kind: 'cluster',
    nameNative: 'Holzcluster Hochschwarzwald',
    nameLanguage: 'de',
    nameEn: 'High Black Forest Timber Cluster',
    country: 'DE',
    regionCode: 'nuts:DE13',
    city: 'Freiburg',
    labels: { sector: ['A', 'C'], 'form-offered': ['industry', 'tourism'], language: ['de', 'en'] },
  },
  brittany: {
    kind: 'region',
    nameNative: 'Maison de la Mer de Bretagne',
    nameLanguage: 'fr',
    country: 'FR',
    regionCode: 'nuts:FRH0',
    city: 'Brest',
    labels: { sector: ['A'], 'form-offered': ['trade'] },
  },
  iwateTimber: {
    kind: 'association',
    nameNative: '岩手木材振興協会',
    nameLanguage: 'ja',
    nameKana: 'いわてもくざいしんこうきょうかい',
    nameLatin: 'Iwate Mokuzai Shinko Kyokai',
    nameEn: 'Iwate Timber Promotion Association',
    country: 'JP',
    regionCode: 'jis:03',
    city: '盛岡市',
    culturalNotes: 'Decisions are prepared in writing; send the agenda a week ahead.',
    labels: { sector: ['A', 'C'], 'form-offered': ['industry', 'trade'], language: ['ja', 'en'] },
  },
  gifuKnives: {
    kind: 'company',
    nameNative: '関ノ森刃物株式会社',
    nameLanguage: 'ja',
    nameKana: 'せきのもりはもの',
    nameLatin: 'Sekinomori Hamono',
    country: 'JP',
    regionCode: 'jis:21',
    city: '関市',
    size: 'small',
    labels: { sector: ['C', 'G'], 'form-offered': ['trade', 'industry'], language: ['ja'] },
  },
  takayamaTravel: {
    kind: 'agency',
    nameNative: '飛騨旅の森',
    nameLanguage: 'ja',
    nameKana: 'ひだたびのもり',
    country: 'JP',
    regionCode: 'jis:21',
    city: '高山市',
    labels: { sector: ['N'], 'form-offered': ['tourism'], language: ['ja', 'en'] },
  },
  hanoiTrade: {
    kind: 'agency',
    nameNative: 'Hồng Hà Trade Promotion House',
    nameLanguage: 'vi',
    country: 'VN',
    city: 'Hà Nội',
    labels: { sector: ['G'], 'form-offered': ['trade'], language: ['vi', 'en'] },
  },
} as const satisfies Readonly<Record<string, NewOrganisation>>;

export type OrganisationKey = keyof typeof ORGANISATIONS;

export interface SeededPerson {
  readonly of: OrganisationKey;
  readonly role: string;
  readonly person: NewPerson;
}

export const PEOPLE = {
  schaefer: {
    of: 'rhineMobility',
    role: 'Directrice',
    person: {
      familyNative: 'Schäfer-Lœwe',
      givenNative: 'Élodie',
      nameLanguage: 'fr',
      honorific: 'Mme',
      gender: 'female',
      contactPoints: [
        { kind: 'email', value: 'elodie.schaefer-loewe@rhine-mobility.example.org' },
        { kind: 'phone', value: '+33 3 88 00 00 01' },
      ],
    },
  },
  brandt: {
    of: 'blackForest',
    role: 'Geschäftsführer',
    person: {
      familyNative: 'Brändt',
      givenNative: 'Jörg',
      nameLanguage: 'de',
      title: 'Dr.',
      contactPoints: [{ kind: 'email', value: 'j.braendt@holzcluster.example.org' }],
    },
  },
  takashima: {
    of: 'iwateTimber',
    role: '事務局長',
    person: {
      familyNative: '髙島',
      givenNative: '彩乃',
      familyKana: 'たかしま',
      givenKana: 'あやの',
      familyLatin: 'Takashima',
      givenLatin: 'Ayano',
      nameLanguage: 'ja',
      gender: 'female',
      contactPoints: [{ kind: 'email', value: 'takashima@iwate-mokuzai.example.jp' }],
    },
  },
  mori: {
    of: 'gifuKnives',
    role: '代表取締役',
    person: {
      familyNative: '関ノ森',
      givenNative: '大輔',
      familyKana: 'せきのもり',
      givenKana: 'だいすけ',
      familyLatin: 'Sekinomori',
      givenLatin: 'Daisuke',
      nameLanguage: 'ja',
      contactPoints: [{ kind: 'email', value: 'daisuke@sekinomori.example.jp' }],
    },
  },
  linh: {
    of: 'hanoiTrade',
    role: 'Project lead',
    person: {
      familyNative: 'Trần',
      givenNative: 'Mỹ Linh',
      nameLanguage: 'vi',
      gender: 'female',
      contactPoints: [{ kind: 'email', value: 'linh@hongha.example.org' }],
    },
  },
} as const satisfies Readonly<Record<string, SeededPerson>>;

export type PersonKey = keyof typeof PEOPLE;

export interface SeededInquiry {
  readonly by: PersonKey;
  readonly status: Exclude<InquiryStatus, 'concluded'>;
  /** Days before today. */
  readonly age: number;
  readonly inquiry: Omit<NewInquiry, 'receivedAt' | 'requesterPersonId' | 'requesterOrganisationId'>;
}

export const INQUIRIES: readonly SeededInquiry[] = [
  {
    by: 'takashima',
    status: 'matching',
    age: 12,
    inquiry: {
      subject: '木質バイオマスの共同研究先を探しています',
      description: '県内の製材所三社とともに、欧州のクラスターとの共同研究を希望しています。',
      language: 'ja',
      channel: 'email',
      nextStep: '候補となるクラスターを提案する',
      labels: { form: ['industry', 'research-innovation'], region: ['nuts:DE13'], sector: ['C'], tag: ['wood'] },
    },
  },
  {
    by: 'schaefer',
    status: 'acknowledged',
    age: 2,
    inquiry: {
      subject: 'Partenaires pour un corridor hydrogène',
      description: 'Nous cherchons deux préfectures prêtes à partager leurs essais de bus à hydrogène.',
      language: 'fr',
      channel: 'phone',
      priority: 'high',
      labels: { form: ['research-innovation'], region: ['jis:03', 'jis:21'], sector: ['C'], tag: ['hydrogen'] },
    },
  },
  {
    by: 'brandt',
    status: 'qualified',
    age: 8,
    inquiry: {
      subject: 'Holzbau-Werkstätten in Iwate besuchen',
      language: 'de',
      channel: 'event',
      labels: { form: ['industry', 'tourism'], region: ['jis:03'], sector: ['A'] },
    },
  },
  {
    by: 'mori',
    status: 'received',
    age: 1,
    inquiry: {
      subject: '刃物の販路をフランスで開きたい',
      language: 'ja',
      channel: 'form',
      labels: { form: ['trade'], region: ['nuts:FRF1'], sector: ['G'] },
    },
  },
  {
    by: 'linh',
    status: 'received',
    age: 3,
    inquiry: {
      subject: 'Three-way trade in lacquer ware',
      language: 'en',
      channel: 'webinar',
      thirdRegion: 'third:south-east-asia',
      labels: { form: ['trade'], region: ['jis:21'], tag: ['lacquer'] },
    },
  },
  {
    by: 'brandt',
    status: 'on-hold',
    age: 40,
    inquiry: {
      subject: 'Austausch von Forstwirtinnen im zweiten Lehrjahr',
      language: 'de',
      channel: 'visit',
      labels: { form: ['mobility'], region: ['jis:03'] },
    },
  },
];
