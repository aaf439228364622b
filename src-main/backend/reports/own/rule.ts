import type { CountedRecord } from '#shared/domain/indicators.ts';
import type { Language } from '#shared/domain/lists.ts';
import { type Condition, type OwnIndicator, ruleVersion } from '#shared/domain/own-indicators/definition.ts';
import { FIELDS, type FieldType, isListField } from '#shared/domain/own-indicators/fields.ts';
import type { Context } from '../../context.ts';
import type { ReportTexts } from '../texts.ts';
import { dimensionWords } from '../words.ts';

/** Says in a sentence what a definition counts; with the version where one is given. */
export type RuleText = (indicator: Pick<OwnIndicator, 'definition'> & { readonly version?: number }) => string;

/** The rules in the words of a language: made of the definition alone, so that what is counted and what is said are one. */
export function ruleTexts(context: Pick<Context, 'sqlite'>, language: Language, t: ReportTexts): RuleText {
  const wordOf = fieldWords(context, language, t);
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const conditionsOf = (counts: CountedRecord, conditions: readonly Condition[]): string =>
    conditions.map((one) => conditionText(counts, one)).join(t('own-indicators:rule.and'));
  const conditionText = (counts: CountedRecord, condition: Condition): string => {
    const field = t(`own-indicators:field.${condition.field}`);
    if (!('values' in condition)) return t(`own-indicators:rule.${condition.is}`, { field });
    const type = FIELDS[counts][condition.field];
    const values = either.format(condition.values.map((value) => wordOf(type, value)));
    return t(`own-indicators:rule.${condition.is}`, { field, values });
  };
  return ({ definition, version }) => {
    const { counts, date, conditions, measure } = definition;
    const blanks = {
      ...(measure.kind === 'unique' && { of: t(`own-indicators:link.${measure.of}`) }),
      ...(measure.kind === 'median' && {
        from: t(`own-indicators:date.${measure.from}`),
        to: t(`own-indicators:date.${measure.to}`),
      }),
      ...(measure.kind === 'share' && { conditions: conditionsOf(counts, measure.conditions) }),
    };
    const sentences = [
      t(`own-indicators:basis.${counts}.${date}`),
      ...(conditions.length === 0
        ? []
        : [t('own-indicators:rule.conditions', { conditions: conditionsOf(counts, conditions) })]),
      t(`own-indicators:rule.${measure.kind}`, blanks),
      ...(version === undefined
        ? []
        : [t('own-indicators:rule.version', { version: ruleVersion({ version, definition }) })]),
    ];
    return sentences.join(language === 'ja' ? '' : ' ');
  };
}

/** Names the values of fields. */
function fieldWords(context: Pick<Context, 'sqlite'>, language: Language, t: ReportTexts) {
  const words = dimensionWords(context, language, t);
  return (type: FieldType | undefined, value: string): string => {
    if (type === undefined || type === 'tag' || type === 'presence') return value;
    return isListField(type) ? t(`lists:${type}.${value}`) : words(type, value);
  };
}
