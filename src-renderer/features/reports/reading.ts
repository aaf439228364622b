import type { Language } from '#shared/domain/lists.ts';
import type { ReportLabels } from '#shared/domain/report-document.ts';
import type { ReportFormat } from '#shared/domain/report-format.ts';
import type { OpenedFigure } from './address.ts';

/** What every part of the report is read with. */
export interface Reading {
  readonly format: ReportFormat;
  readonly labels: ReportLabels;
  readonly language: Language;
  readonly opened: OpenedFigure | null;
  readonly onOpen: (figure: OpenedFigure) => void;
  /** Whether a figure opens anything; all do where it is left out. */
  readonly canOpen?: (figure: OpenedFigure) => boolean;
}

/** Whether two name the same figure. */
export function isSame(a: OpenedFigure | null, b: OpenedFigure): boolean {
  return a?.id === b.id && a.part?.dimension === b.part?.dimension && a.part?.key === b.part?.key;
}
