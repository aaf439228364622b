import type { TFunction } from 'i18next';
import { StartupError } from '../backend/startup-error.ts';

/** How an end is told: one line for a person, a code for a script, and for the log what a developer needs. */
export interface Failure {
  readonly line: string;
  readonly exitCode: number;
  /** Only for what nobody expected. */
  readonly forLog: string | undefined;
}

/** EX_SOFTWARE of sysexits.h. */
const UNEXPECTED_EXIT_CODE = 70;

/** @param t texts of the `startup` namespace */
export function failureOf(error: unknown, t: TFunction<'startup'>, logPath: string): Failure {
  if (error instanceof StartupError) {
    const line = t(`error.${error.code}`, { ...error.details, usage: t('usage') });
    return { line, exitCode: error.exitCode, forLog: undefined };
  }
  return {
    line: t('unexpected', { log: logPath }),
    exitCode: UNEXPECTED_EXIT_CODE,
    forLog: traceOf(error),
  };
}

/** For the log only. */
export function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
