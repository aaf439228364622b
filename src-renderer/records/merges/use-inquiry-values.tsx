import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquirySide } from '#shared/contract/merges.ts';
import type { Compared } from '#shared/domain/record-merge.ts';
import { useColleagues } from '../../rpc/session.ts';
import { StatusBadge } from '../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { LangText } from '../../ui/text/LangText.tsx';
import { OrganisationName, PersonName } from '../names.tsx';
import { useNames } from '../reader.ts';

const COUNTED = ['entries', 'files', 'matches', 'tasks', 'meetings'] as const;
const NOTHING = '–';

/** What an inquiry says about one thing, in the reader's words, and how much lies on it. */
export function useInquiryValues() {
  const { t } = useTranslation(['merges', 'lists']);
  const { staffName } = useColleagues();
  const format = useFormat();
  const names = useNames();

  const nextStepOf = ({ nextStep, nextStepOn }: InquirySide): ReactNode =>
    [nextStep, nextStepOn === null ? null : format.dueDay(nextStepOn)].filter((part) => part !== null).join(' · ') ||
    NOTHING;

  const requesterOf = ({ person, organisation }: InquirySide): ReactNode => (
    <>
      {person && <PersonName person={person} />}
      {person && organisation && ' · '}
      {organisation && <OrganisationName organisation={organisation} />}
      {!person && !organisation && NOTHING}
    </>
  );

  const ownWords = (text: string | null, { language }: InquirySide): ReactNode =>
    text === null ? NOTHING : <LangText lang={language}>{text}</LangText>;

  const valueIn = (compared: Compared<'inquiry'>, side: InquirySide): ReactNode => {
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
  const countsOf = ({ counts }: InquirySide): string =>
    format.list(COUNTED.filter((what) => counts[what] > 0).map((what) => t(`count.${what}`, { count: counts[what] })));
  /** A word to tell two sides' values apart by. */
  const saidIn = (compared: Compared<'inquiry'>, side: InquirySide): string => {
    switch (compared) {
      case 'requester':
        return [
          side.person && names.person(side.person).text,
          side.organisation && names.organisation(side.organisation).text,
        ]
          .filter(Boolean)
          .join(' · ');
      case 'status':
        return t(`lists:status.${side.status}`);
      case 'owner':
        return staffName(side.ownerId) ?? '';
      case 'nextStep':
        return [side.nextStep, side.nextStepOn].filter(Boolean).join(' · ');
      case 'outcome':
        return side.outcome === null ? '' : t(`lists:outcome.${side.outcome}`);
      default:
        return side[compared] ?? '';
    }
  };
  const comparedIn = (compared: Compared<'inquiry'>, side: InquirySide) => ({
    shown: valueIn(compared, side),
    said: saidIn(compared, side),
  });
  return { comparedIn, countsOf };
}
