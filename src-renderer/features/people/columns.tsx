import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPatch, PersonRow } from '#shared/contract/people.ts';
import { CHANNELS } from '#shared/domain/lists.ts';
import type { ShownColumn } from '#shared/domain/shown-columns.ts';
import { useLanguageOptions } from '../../records/languages.ts';
import { useLists } from '../../records/list-options.ts';
import { otherForm } from '../../records/other-form.ts';
import { useNames, useWordList } from '../../records/reader.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { useStable } from '../../ui/hooks/use-stable.ts';
import { TwoLines } from '../../ui/table/TwoLines.tsx';
import type { DataColumn } from '../../ui/table/types.ts';
import { LangText } from '../../ui/text/LangText.tsx';

type Column = DataColumn<PersonRow> & ShownColumn<'people'>;

/** The columns of the list; `save` changes one person in place. */
export function usePersonColumns(save: (id: string, patch: PersonPatch) => Promise<unknown>): readonly Column[] {
  const { t } = useTranslation(['people', 'lists', 'organisations']);
  const names = useNames();
  const listed = useWordList();
  const format = useFormat();
  const { word, options } = useLists();
  const languages = useLanguageOptions();
  const keep = useStable(save);

  return useMemo(() => {
    const nameCell = (row: PersonRow) => {
      const { text, lang } = names.person(row);
      const other = otherForm(row, text);
      return <TwoLines first={text} lang={lang ?? undefined} second={other?.text} secondLang={other?.lang} />;
    };
    const organisationCell = (row: PersonRow) => {
      if (row.organisation === null) return null;
      const { text, lang } = names.organisation(row.organisation);
      const until = row.affiliatedTo === null ? null : t('column.until', { day: format.date(row.affiliatedTo) });
      return (
        <TwoLines
          first={text}
          lang={lang ?? undefined}
          second={[row.role, until].filter(Boolean).join(' · ') || undefined}
          secondLang={row.nameLanguage ?? undefined}
        />
      );
    };
    const columns: readonly Column[] = [
      { id: 'name', header: t('field.name'), width: 150, grow: 1, fixed: true, sortable: true, cell: nameCell },
      { id: 'organisation', header: t('field.organisation'), width: 180, grow: 1.25, cell: organisationCell },
      {
        id: 'contact',
        header: t('column.contact'),
        width: 170,
        grow: 1,
        cell: (row) => (
          <TwoLines
            first={row.email ?? row.phone ?? ''}
            second={(row.email === null ? null : row.phone) ?? undefined}
          />
        ),
      },
      {
        id: 'languages',
        header: t('lists:facet.language'),
        width: 110,
        grow: 1,
        cell: (row) => {
          const spoken = row.languages.length > 0 ? row.languages : [row.preferredLanguage ?? ''].filter(Boolean);
          return <TwoLines first={listed(spoken.map(format.languageName))} />;
        },
      },
      {
        id: 'inquiries',
        header: t('column.inquiries'),
        width: 78,
        align: 'end',
        cell: (row) => (row.inquiryCount === 0 ? null : format.number(row.inquiryCount)),
      },
      {
        id: 'kana',
        header: t('column.kana'),
        width: 150,
        hidden: true,
        sortable: true,
        cell: (row) => <span lang="ja">{[row.familyKana, row.givenKana].filter(Boolean).join(' ')}</span>,
      },
      {
        id: 'tags',
        header: t('lists:facet.tag'),
        width: 130,
        hidden: true,
        cell: (row) => <TwoLines first={listed(row.tags)} />,
      },
      {
        id: 'consent',
        header: t('column.consent'),
        width: 144,
        hidden: 'unless-roomy',
        cell: (row) => (row.hasConsent ? t('consent.stands') : t('consent.missing')),
      },
      {
        id: 'preferredLanguage',
        header: t('field.preferredLanguage'),
        width: 130,
        hidden: true,
        cell: (row) => (row.preferredLanguage === null ? null : format.languageName(row.preferredLanguage)),
        editing: {
          kind: 'select',
          value: (row) => row.preferredLanguage,
          options: () => languages,
          save: (row, preferredLanguage) => keep(row.id, { preferredLanguage }),
        },
      },
      {
        id: 'preferredChannel',
        header: t('field.preferredChannel'),
        width: 130,
        hidden: true,
        cell: (row) => (row.preferredChannel === null ? null : word('channel', row.preferredChannel)),
        editing: {
          kind: 'select',
          value: (row) => row.preferredChannel,
          options: () => options('channel'),
          save: (row, value) => keep(row.id, { preferredChannel: CHANNELS.find((one) => one === value) ?? null }),
        },
      },
      {
        id: 'title',
        header: t('field.title'),
        width: 110,
        hidden: true,
        cell: (row) => row.title,
        editing: {
          kind: 'text',
          value: (row) => row.title ?? '',
          save: (row, title) => keep(row.id, { title: title === '' ? null : title }),
        },
      },
      {
        id: 'city',
        header: t('organisations:field.city'),
        width: 130,
        hidden: true,
        cell: (row) => <LangText lang={row.nameLanguage}>{row.city}</LangText>,
        editing: {
          kind: 'text',
          value: (row) => row.city ?? '',
          save: (row, city) => keep(row.id, { city: city === '' ? null : city }),
        },
      },
      {
        id: 'created',
        header: t('column.created'),
        width: 128,
        hidden: true,
        sortable: true,
        cell: (row) => format.date(row.createdAt),
      },
    ];
    return columns;
  }, [t, names, listed, format, word, options, languages, keep]);
}
