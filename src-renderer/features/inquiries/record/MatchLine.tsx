import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '#shared/contract/matches.ts';
import type { MatchState } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import { OrganisationName } from '../../../records/names.tsx';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import type { Tone } from '../../../ui/theme/tones.ts';
import classes from '../inquiries.module.css';
import { useReasons } from './use-reasons.ts';

interface MatchLineProps {
  readonly candidate: Candidate;
  readonly state?: MatchState;
  readonly note?: string | null;
  readonly children: ReactNode;
}

const TONES: Readonly<Record<MatchState, Tone>> = {
  suggested: 'received',
  shortlisted: 'qualified',
  proposed: 'matching',
  accepted: 'meeting-held',
  declined: 'on-hold',
  introduced: 'introduced',
};

/** A candidate: its score with the reasons, what to know before, how far it got. */
export function MatchLine({ candidate, state, note = null, children }: MatchLineProps) {
  const { t } = useTranslation(['inquiries', 'lists']);
  const format = useFormat();
  const reasons = useReasons(candidate.reasons);
  const { organisation, score, warnings } = candidate;
  return (
    <li className={classes.row}>
      <div className={classes.rowMain}>
        <Anchor component={Link} to={`/organisations/${organisation.id}` as never}>
          <OrganisationName organisation={organisation} />
        </Anchor>{' '}
        {state && <StatusBadge tone={TONES[state]} label={t(`lists:matchState.${state}`)} />}
        <div className={classes.rowNote}>
          {[
            organisation.regionCode
              ? regionName(organisation.regionCode, format.language)
              : format.country(organisation.country),
            score === null ? null : t('partners.score', { score: format.number(score) }),
            ...reasons,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {warnings.map((warning) => (
          <div key={`${warning.kind} ${warning.inquiryId}`} className={classes.warning}>
            {t(`partners.warning.${warning.kind}`, {
              number: warning.inquiryNumber,
              date: warning.at === null ? '–' : format.date(warning.at),
              reason: warning.reason ?? '–',
            })}
          </div>
        ))}
        {note !== null && note !== '' && <div className={classes.rowNote}>{note}</div>}
      </div>
      {children}
    </li>
  );
}
