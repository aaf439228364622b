import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DuplicateCandidate, typedOrganisation, typedPerson } from '#shared/contract/duplicates.ts';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { OrganisationName, PersonName } from '../names.tsx';
import classes from './duplicates.module.css';
import { useEvidenceWords } from './use-evidence-words.ts';

interface PossibleDoublesProps {
  /** What was typed so far; null while that is too little to look. */
  readonly typed: z.infer<typeof typedPerson> | z.infer<typeof typedOrganisation> | null;
  /** Takes the one that is there instead of a new one. */
  readonly onTake: (id: string) => void;
}

/** Nobody wants to be asked about half a name. */
const TYPING_MS = 300;

/** While someone is typed anew: who that may already be, with why, and the way to take them instead. */
export function PossibleDoubles({ typed, onTake }: PossibleDoublesProps) {
  const { t } = useTranslation('duplicates');
  const orpc = useOrpc();
  const [asked] = useDebouncedValue(typed, TYPING_MS);
  const input = asked ?? NOBODY;
  const query = orpc.duplicates.candidates.queryOptions({
    input,
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  const { data = [] } = useQuery(query);
  const shown = asked === null || typed === null ? [] : data;
  return (
    <div role="status" className={classes.hintArea}>
      {shown.length > 0 && (
        <section className={classes.known} aria-label={t('typing.title', { count: shown.length })}>
          <p className={classes.knownTitle}>{t('typing.title', { count: shown.length })}</p>
          <ul className={classes.plain}>
            {shown.map((candidate) => (
              <Known key={candidate.record.id} candidate={candidate} onTake={() => onTake(candidate.record.id)} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const NOBODY = {
  kind: 'person',
  ...{ familyNative: null, givenNative: null, familyKana: null, givenKana: null, familyLatin: null, givenLatin: null },
  ...{ gender: null, organisationId: null, email: '', phone: '' },
} as const;

function Known({ candidate, onTake }: { readonly candidate: DuplicateCandidate; readonly onTake: () => void }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const words = useEvidenceWords();
  const { record, evidence } = candidate;
  return (
    <li className={classes.knownLine}>
      <span className={classes.main}>
        <span className={classes.name}>
          {candidate.kind === 'person' ? (
            <PersonName person={candidate.record} />
          ) : (
            <OrganisationName organisation={candidate.record} />
          )}
        </span>
        <span className={classes.second}>
          {candidate.kind === 'person' && candidate.record.organisation && (
            <>
              <OrganisationName organisation={candidate.record.organisation} />
              {' · '}
            </>
          )}
          {[...record.addresses.slice(0, 1), format.list(words.agreeing(evidence))].join(' · ')}
        </span>
      </span>
      <Button size="compact-sm" variant="default" onClick={onTake}>
        {t('typing.take')}
      </Button>
    </li>
  );
}
