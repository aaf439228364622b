import type { Language, StaffRole } from '#shared/domain/lists.ts';

/** An invented colleague of the consortium. */
export interface DemoStaff {
  readonly key: string;
  readonly name: string;
  /** As letters in Latin letters and in Japanese address them. */
  readonly family: { readonly latin: string; readonly ja: string };
  readonly gender: 'female' | 'male';
  readonly email: string;
  readonly office: 'ceeja' | 'clair' | 'iwate' | 'gifu';
  readonly role: StaffRole;
  readonly language: Language;
}

/** The first one is at work when the demo office opens. */
export const STAFF: readonly [DemoStaff, ...DemoStaff[]] = [
  {
    key: 'weber',
    name: 'Martina Weber',
    family: { latin: 'Weber', ja: 'ヴェーバー' },
    gender: 'female',
    email: 'martina.weber@ceeja.example.org',
    office: 'ceeja',
    role: 'officer',
    language: 'de',
  },
  {
    key: 'dietrich',
    name: 'Luc Dietrich',
    family: { latin: 'Dietrich', ja: 'ディートリッヒ' },
    gender: 'male',
    email: 'luc.dietrich@ceeja.example.org',
    office: 'ceeja',
    role: 'officer',
    language: 'fr',
  },
  {
    key: 'roth',
    name: 'Hélène Roth',
    family: { latin: 'Roth', ja: 'ロート' },
    gender: 'female',
    email: 'helene.roth@ceeja.example.org',
    office: 'ceeja',
    role: 'manager',
    language: 'fr',
  },
  {
    key: 'onodera',
    name: '小野寺 真理',
    family: { latin: 'Onodera', ja: '小野寺' },
    gender: 'female',
    email: 'mari.onodera@clair.example.jp',
    office: 'clair',
    role: 'officer',
    language: 'ja',
  },
  {
    key: 'harrow',
    name: 'Emily Harrow',
    family: { latin: 'Harrow', ja: 'ハロウ' },
    gender: 'female',
    email: 'emily.harrow@clair.example.jp',
    office: 'clair',
    role: 'officer',
    language: 'en',
  },
  {
    key: 'toyama',
    name: '遠山 健司',
    family: { latin: 'Toyama', ja: '遠山' },
    gender: 'male',
    email: 'kenji.toyama@clair.example.jp',
    office: 'clair',
    role: 'manager',
    language: 'ja',
  },
  {
    key: 'kikuchi',
    name: '菊池 美穂',
    family: { latin: 'Kikuchi', ja: '菊池' },
    gender: 'female',
    email: 'miho.kikuchi@iwate.example.jp',
    office: 'iwate',
    role: 'officer',
    language: 'ja',
  },
  {
    key: 'chida',
    name: '千田 直樹',
    family: { latin: 'Chida', ja: '千田' },
    gender: 'male',
    email: 'naoki.chida@iwate.example.jp',
    office: 'iwate',
    role: 'adviser',
    language: 'ja',
  },
  {
    key: 'kakamu',
    name: '各務 さくら',
    family: { latin: 'Kakamu', ja: '各務' },
    gender: 'female',
    email: 'sakura.kakamu@gifu.example.jp',
    office: 'gifu',
    role: 'officer',
    language: 'ja',
  },
  {
    key: 'kano',
    name: '加納 隆',
    family: { latin: 'Kano', ja: '加納' },
    gender: 'male',
    email: 'takashi.kano@gifu.example.jp',
    office: 'gifu',
    role: 'adviser',
    language: 'ja',
  },
];
