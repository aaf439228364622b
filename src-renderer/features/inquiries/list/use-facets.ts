import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CHANNELS,
  COOPERATION_FORMS,
  INQUIRY_STATUSES,
  LANGUAGES,
  OUTCOMES,
  PRIORITIES,
} from '#shared/domain/lists.ts';
import { SECTORS, sectorName } from '#shared/domain/sectors.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useColleagues } from '../../../rpc/session.ts';
import type { Facet } from '../../../ui/filters/types.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { regionOptions } from '../regions.ts';

/** What inquiries can be filtered by, in the reader's words. */
export function useFacets(): readonly Facet[] {
  const { t } = useTranslation(['inquiries', 'lists']);
  const format = useFormat();
  const orpc = useOrpc();
  const { staff, offices } = useColleagues();
  const { data: tags } = useQuery(orpc.labels.tags.queryOptions());
  return useMemo(() => {
    const options = <T extends string>(id: string, values: readonly T[], label: (value: T) => string): Facet => ({
      kind: 'options',
      id,
      label: t(`facet.${id}`),
      multiple: true,
      options: values.map((value) => ({ value, label: label(value) })),
    });
    return [
      options('status', INQUIRY_STATUSES, (status) => t(`lists:status.${status}`)),
      options('which', ['open', 'overdue', 'untaken', 'third', 'deleted'], (which) => t(`which.${which}`)),
      options('form', COOPERATION_FORMS, (form) => t(`lists:form.${form}`)),
      {
        kind: 'options',
        id: 'region',
        label: t('facet.region'),
        multiple: true,
        options: regionOptions(format.language),
      },
      { kind: 'days', id: 'received', label: t('facet.received') },
      options(
        'ownerId',
        staff.map(({ id }) => id),
        (id) => staff.find((member) => member.id === id)?.name ?? id,
      ),
      options(
        'officeId',
        offices.map(({ id }) => id),
        (id) => offices.find((office) => office.id === id)?.name ?? id,
      ),
      options(
        'sector',
        SECTORS.map(({ code }) => code),
        (code) => sectorName(code, format.language),
      ),
      options('channel', CHANNELS, (channel) => t(`lists:channel.${channel}`)),
      options('priority', PRIORITIES, (priority) => t(`lists:priority.${priority}`)),
      options('language', LANGUAGES, (language) => format.languageName(language)),
      options('outcome', OUTCOMES, (outcome) => t(`lists:outcome.${outcome}`)),
      options(
        'tag',
        (tags ?? []).map(({ value }) => value),
        (tag) => tag,
      ),
      { kind: 'text', id: 'text', label: t('facet.text') },
    ];
  }, [t, format, staff, offices, tags]);
}
