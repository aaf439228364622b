import type { TFunction } from 'i18next';
import type { Language } from '#shared/domain/lists.ts';
import { textsIn } from '../texts/index.ts';

const NAMESPACES = ['dashboard', 'reports', 'report-document', 'indicators', 'lists'] as const;
export type DashboardTexts = TFunction<typeof NAMESPACES>;

/** The words of the dashboard in its reader's language. */
export function dashboardTexts(rootDir: string, language: Language): DashboardTexts {
  return textsIn(rootDir, language, NAMESPACES) as DashboardTexts;
}
