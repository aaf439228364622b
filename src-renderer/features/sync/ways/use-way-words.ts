import { useTranslation } from 'react-i18next';
import type { Way, WayOutcome, WayProblem } from '#shared/contract/ways.ts';
import { conditionOf } from '../../../records/sync/state.ts';
import { useFormat } from '../../../ui/format/use-format.ts';

interface Said {
  readonly title: string;
  readonly hint: string;
}

interface WayWords {
  readonly problem: (kind: Way['kind'], problem: WayProblem) => Said;
  /** How a way stands, in one line. */
  readonly state: (way: Way) => string;
  /** What an exchange by a way did. */
  readonly outcome: (outcome: Extract<WayOutcome, { ok: true }>) => string;
}

/** Ways, and what comes of them, in words. */
export function useWayWords(): WayWords {
  const { t } = useTranslation(['ways', 'errors']);
  const format = useFormat();
  const problem = (kind: Way['kind'], code: WayProblem): Said => ({
    title: t(`errors:${kind}.${code}.title`),
    hint: t(`errors:${kind}.${code}.hint`),
  });
  return {
    problem,
    state: (way) => {
      const { kind, lastDoneAt } = way;
      const condition = conditionOf(way);
      if (condition === 'untried') return t('state.untried');
      if (condition === 'works') return t('state.works', { when: format.relative(lastDoneAt ?? 0) });
      const title = way.problem === null ? '' : problem(kind, way.problem).title;
      if (lastDoneAt === null) return title;
      return t('state.since', { what: title, when: format.relative(lastDoneAt) });
    },
    outcome: ({ exchange }) => {
      const { pulled, pushed } = exchange;
      const files = 'filesPulled' in exchange ? exchange.filesPulled + exchange.filesPushed : 0;
      const parts = [
        pulled > 0 && t('outcome.pulled', { count: pulled, n: format.number(pulled) }),
        pushed > 0 && t('outcome.pushed', { count: pushed, n: format.number(pushed) }),
        files > 0 && t('outcome.files', { count: files, n: format.number(files) }),
      ].filter((part) => part !== false);
      return parts.length === 0 ? t('outcome.nothing') : format.list(parts, 'unit');
    },
  };
}
