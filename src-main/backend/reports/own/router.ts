import type { Language } from '#shared/domain/lists.ts';
import { nameIn, ruleVersion, unitOf } from '#shared/domain/own-indicators/definition.ts';
import { periodOfDays, previousPeriod } from '#shared/domain/periods.ts';
import type { Context } from '../../context.ts';
import { procedures } from '../../procedures.ts';
import { reportZone } from '../document.ts';
import { KINDS } from '../tables.ts';
import { reportTexts } from '../texts.ts';
import { countOwn } from './count.ts';
import { refuseMeaningless, refuseUnlessManager, saveOwnIndicator, setRetired } from './edit.ts';
import { ownRecords } from './records.ts';
import { ruleTexts } from './rule.ts';
import { storedIndicators } from './stored.ts';

const { ownIndicators } = procedures;

/** As many of the records as the editor shows beside the definition. */
const FIRST = 5;

const rulesIn = (context: Context, language: Language) =>
  ruleTexts(context, language, reportTexts(context.rootDir, language));

export const ownIndicatorsRouter = ownIndicators.router({
  list: ownIndicators.list.handler(({ context, input: { language } }) => {
    const rule = rulesIn(context, language);
    return storedIndicators(context).map(({ id, names, definition, version, retired }) => ({
      ...{ id, names, definition, name: nameIn(names, language), retired },
      rule: definition === null ? null : rule({ definition }),
      version: definition === null ? String(version) : ruleVersion({ version, definition }),
    }));
  }),
  preview: ownIndicators.preview.handler(({ context, input: { definition, from, to, language } }) => {
    refuseMeaningless(definition);
    const zone = reportZone(context);
    const period = periodOfDays(from, to, zone);
    return {
      rule: rulesIn(context, language)({ definition }),
      kind: KINDS[unitOf(definition.measure)],
      value: countOwn(context, definition, period).value,
      previous: countOwn(context, definition, previousPeriod(null, period, zone)).value,
      records: ownRecords(context, definition, null, period, zone, FIRST),
    };
  }),
  save: ownIndicators.save.handler(({ context, input: { id, ...edited } }) => {
    refuseUnlessManager(context);
    const { op, value } = context.writer.mutate('ownIndicators.save', (write) =>
      saveOwnIndicator(context, write, id, edited),
    );
    return { op, id: value };
  }),
  setRetired: ownIndicators.setRetired.handler(({ context, input: { id, retired } }) => {
    refuseUnlessManager(context);
    const { op } = context.writer.mutate('ownIndicators.setRetired', (write) =>
      setRetired(context, write, id, retired),
    );
    return { op };
  }),
});
