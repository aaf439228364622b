import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair, PossibleOrganisation, PossiblePerson } from '#shared/contract/duplicates.ts';
import { useEvidenceWords } from '../../records/duplicates/use-evidence-words.ts';
import { OrganisationLink, OrganisationName, PersonLink } from '../../records/names.tsx';
import { nativeForm } from '../../records/other-form.ts';
import { useNames } from '../../records/reader.ts';
import { KeyHint } from '../../ui/badges/KeyHint.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { LangText } from '../../ui/text/LangText.tsx';
import classes from './duplicates.module.css';

interface PairLineProps {
  readonly id: string;
  readonly pair: DuplicatePair;
  readonly isActive: boolean;
  readonly onActive: () => void;
  readonly onMerge: () => void;
  readonly onApart: () => void;
}

/** Two records that may be one: who they are, what agrees, what differs, and what can be done. */
export function PairLine({ id, pair, isActive, onActive, onMerge, onApart }: PairLineProps) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const words = useEvidenceWords();
  const differing = words.differing(pair.evidence);
  return (
    <li
      id={id}
      className={classes.pair}
      data-active={isActive || undefined}
      aria-current={isActive || undefined}
      onFocusCapture={onActive}
    >
      <div className={classes.sides}>
        {pair.kind === 'person'
          ? pair.records.map((one) => <Person key={one.id} person={one} />)
          : pair.records.map((one) => <Organisation key={one.id} organisation={one} />)}
      </div>
      <div className={classes.why}>
        <span className={classes.score}>
          {words.likelihood(pair.score)} · {format.percent(pair.score / 100)}
        </span>
        <span>{format.list(words.agreeing(pair.evidence))}</span>
        {differing.length > 0 && (
          <span className={classes.differs}>{t('differs', { what: format.list(differing) })}</span>
        )}
      </div>
      <div className={classes.actions}>
        <Button size="compact-sm" variant="default" onClick={onMerge} rightSection={<KeyHint keys="m" />}>
          {t('merge')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onApart} rightSection={<KeyHint keys="n" />}>
          {t('apart')}
        </Button>
      </div>
    </li>
  );
}

function Person({ person }: { readonly person: PossiblePerson }) {
  const names = useNames();
  const { text, lang } = nativeForm(person);
  const isShown = text === names.person(person).text;
  return (
    <div className={classes.side}>
      <span>
        <PersonLink person={person} /> {!isShown && <LangText lang={lang ?? null}>{text}</LangText>}
      </span>
      {person.organisation && (
        <span className={classes.second}>
          <OrganisationName organisation={person.organisation} />
        </span>
      )}
      <span className={classes.second}>{person.addresses.join(' · ')}</span>
    </div>
  );
}

function Organisation({ organisation }: { readonly organisation: PossibleOrganisation }) {
  const format = useFormat();
  const names = useNames();
  const { city, country, addresses, nameNative, nameLanguage } = organisation;
  const isShown = nameNative === names.organisation(organisation).text;
  return (
    <div className={classes.side}>
      <span>
        <OrganisationLink organisation={organisation} />{' '}
        {!isShown && <LangText lang={nameLanguage ?? null}>{nameNative}</LangText>}
      </span>
      <span className={classes.second}>{[city, format.country(country)].filter(Boolean).join(' · ')}</span>
      <span className={classes.second}>{addresses.join(' · ')}</span>
    </div>
  );
}
