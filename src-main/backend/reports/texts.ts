import type { TFunction } from 'i18next';
import type { Language } from '#shared/domain/lists.ts';
import { textsIn } from '../texts/index.ts';

const NAMESPACES = ['reports', 'report-document', 'indicators', 'own-indicators', 'dashboard', 'lists'] as const;
export type ReportTexts = TFunction<typeof NAMESPACES>;

/** The words of a report in its own language. */
export function reportTexts(rootDir: string, language: Language): ReportTexts {
  return textsIn(rootDir, language, NAMESPACES) as ReportTexts;
}
