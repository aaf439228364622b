import type { Language } from '#shared/domain/lists.ts';
import type { StepUnit } from '#shared/domain/period-steps.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { Context } from '../context.ts';
import type { FigureBook } from '../reports/index.ts';
import type { DashboardTexts } from './texts.ts';

/** What every part of the dashboard is made from. */
export interface Asked {
  readonly context: Context;
  readonly period: Period;
  /** The one that it is compared with. */
  readonly before: Period;
  /** Where its days begin and end. */
  readonly zone: string;
  readonly language: Language;
  readonly unit: StepUnit;
  readonly t: DashboardTexts;
  /** The figures of the period, of the one before, and of the steps of the trend. */
  readonly figures: FigureBook;
}

export const daysOf = ({ from, to }: Pick<Period, 'from' | 'to'>) => ({ from, to });
