import { reportLanguage } from '#shared/contract/reports.ts';
import { type Call, type CommandOption, optionValue, UsageError } from './command.ts';

export const LANGUAGE_OPTION: CommandOption = {
  name: 'language',
  value: 'CODE',
  help: `${reportLanguage.options.join(', ')}; en by default`,
};

/** The language that a file is to speak. @throws UsageError */
export function languageOf(call: Call) {
  return oneOf(reportLanguage.options, optionValue(call, 'language') ?? 'en', 'a language');
}

/** The one of a closed list that a word names. @throws UsageError */
export function oneOf<const T extends string>(all: readonly T[], word: string, what: string): T {
  const found = all.find((one) => one === word);
  if (found === undefined) throw new UsageError(`${word} is not ${what} (${all.join(', ')})`);
  return found;
}
