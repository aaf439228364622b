/** Named colours with a tested text/ground pair in both schemes: the ten case statuses and four meanings. */
export const STATUS_TONES = [
  'received',
  'acknowledged',
  'qualified',
  'matching',
  'introduced',
  'meeting-planned',
  'meeting-held',
  'follow-up',
  'concluded',
  'on-hold',
] as const;
export const TONES = [...STATUS_TONES, 'ai', 'shu', 'ok'] as const;

export type StatusTone = (typeof STATUS_TONES)[number];
export type Tone = (typeof TONES)[number];

/** CSS colours of a tone, resolved by the current scheme. */
export const toneText = (tone: Tone): string => `var(--${tone})`;
export const toneGround = (tone: Tone): string => `var(--${tone}-soft)`;
