import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Compared, MergeSide } from '#shared/contract/merges.ts';
import { useColleagues } from '../../rpc/session.ts';
import { StatusBadge } from '../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { LangText } from '../../ui/text/LangText.tsx';
import { OrganisationName, PersonName } from '../names.tsx';

const COUNTED = ['entries', 'files', 'matches', 'tasks', 'meetings'] as const;
const NOTHING = '–';

/** What an inquiry says about one thing, in the reader's words, and how much lies on it. */
export function useComparedValues() {
  const { t } = useTranslation(['merges', 'lists']);
  const { staffName } = useColleagues();
  const format = useFormat();

  const nextStepOf = ({ nextStep, nextStepOn }: MergeSide): ReactNode =>
    [nextStep, nextStepOn === null ? null : format.dueDay(nextStepOn)].filter((part) => part !== null).join(' · ') ||
    NOTHING;

  const requesterOf = ({ person, organisation }: MergeSide): ReactNode => (
    <>
      {person && <PersonName person={person} />}
      {person && organisation && ' · '}
      {organisation && <OrganisationName organisation={organisation} />}
      {!person && !organisation && NOTHING}
    </>
  );

  const ownWords = (text: string | null, { language }: MergeSide): ReactNode =>
    text === null ? NOTHING : <LangText lang={language}>{text}</LangText>;

  const valueIn = (compared: Compared, side: MergeSide): ReactNode => {
    switch (compared) {
      case 'subject':
        return ownWords(side.subject, side);
      case 'requester':
        return requesterOf(side);
      case 'status':
        return <StatusBadge tone={side.status} label={t(`lists:status.${side.status}`)} />;
      case 'owner':
        return staffName(side.ownerId) ?? NOTHING;
      case 'nextStep':
        return nextStepOf(side);
      case 'description':
        return ownWords(side.description, side);
      case 'outcome':
        return side.outcome === null ? NOTHING : t(`lists:outcome.${side.outcome}`);
    }
  };
  const countsOf = ({ counts }: MergeSide): string =>
    format.list(COUNTED.filter((what) => counts[what] > 0).map((what) => t(`count.${what}`, { count: counts[what] })));
  return { valueIn, countsOf };
}
