import type { Language } from '#shared/domain/lists.ts';
import type { Frames } from '../types.ts';
import { FRAMES_DE } from './de.ts';
import { FRAMES_EN } from './en.ts';
import { FRAMES_FR } from './fr.ts';
import { FRAMES_JA } from './ja.ts';

/** What people write whatever the topic, by language. */
export const FRAMES: Readonly<Record<Language, Frames>> = {
  de: FRAMES_DE,
  en: FRAMES_EN,
  fr: FRAMES_FR,
  ja: FRAMES_JA,
};
