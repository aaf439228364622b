import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict, ConflictEdit, NamedRecord, RecordName } from '#shared/contract/conflicts.ts';
import { isText, readingOf } from '#shared/domain/disputed-fields.ts';
import { nameIn } from '#shared/domain/own-indicators/definition.ts';
import { useColleagues } from '../../rpc/session.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { DualTime } from '../../ui/time/DualTime.tsx';
import { useNames } from '../reader.ts';
import { CountingRule } from './CountingRule.tsx';

type Value = string | number | null;

/** Fields that a person would know by a word; others are counted. */
export const isNamed = ({ kind }: Conflict, field: string): boolean => readingOf(kind, field) !== undefined;

/** A text is in a language of its own; the language of minutes stands in the field's name. */
export function languageOf({ language }: Conflict, field: string): string | undefined {
  if (field === 'minutesEn') return 'en';
  return field === 'minutesJa' ? 'ja' : (language ?? undefined);
}

/** What `about` tells: of a conflict that stands open, or of one to come, whose values are not known yet. */
type About = NamedRecord & Pick<Conflict, 'deletion'> & { readonly fields: readonly { readonly field: string }[] };

/** What is in conflict, in the reader's words. */
export function useConflictWords() {
  const { t } = useTranslation(['conflicts', 'lists']);
  const format = useFormat();
  const names = useNames();
  const { staffName, officeName } = useColleagues();

  const shown = (name: RecordName): { readonly text: string; readonly lang: string | null } => {
    switch (name.is) {
      case 'text':
        return { text: name.text, lang: name.language };
      case 'person':
        return names.person(name.person);
      case 'organisation':
        return names.organisation(name.organisation);
      case 'country':
        return { text: format.country(name.country), lang: null };
      case 'names':
        return { text: nameIn(name.names, format.language), lang: null };
    }
  };
  return {
    /** The name of the record, or of the one it is a part of. */
    title: ({ place, own, kind }: NamedRecord) => {
      const name = place?.name ?? own;
      return name === null ? { text: t(`kind.${kind}`), lang: null } : shown(name);
    },
    /** What of it: a part by its kind and name, then the fields. */
    about: ({ kind, place, own, recordId, deletion, fields }: About): string => {
      const isPart = place !== null && place.id !== recordId;
      const part = isPart ? [t(`kind.${kind}`), own && shown(own).text].filter(Boolean).join(' ') : '';
      const what = deletion
        ? t('side.deleted')
        : format.list(
            fields.map(({ field }) => t(`field.${field}`)),
            'unit',
          );
      return [part, what].filter(Boolean).join(' · ');
    },
    field: (field: string): string => t(`field.${field}`),
    /** A value that is no text. */
    value: (conflict: Conflict, field: string, value: Value): ReactNode => {
      if (value === null || value === '') return t('empty');
      const reading = readingOf(conflict.kind, field);
      if (reading === 'day') return format.date(String(value), 'long');
      if (reading === 'rule') return <CountingRule definition={String(value)} />;
      if (reading === 'instant') return <DualTime at={Number(value)} withDay />;
      return reading === undefined || isText(conflict.kind, field) ? String(value) : t(`lists:${reading}.${value}`);
    },
    /** Who made an edit; the laptop where nobody is known. */
    author: ({ staffId, deviceCode }: ConflictEdit): string => staffName(staffId) ?? t('device', { code: deviceCode }),
    /** On which laptop, of which office. */
    where: ({ deviceCode, officeId }: ConflictEdit): string =>
      [officeName(officeId), t('device', { code: deviceCode })].filter(Boolean).join(' · '),
  };
}
