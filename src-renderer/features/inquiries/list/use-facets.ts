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
  const { t } = useTranslation(['inquiries', 'lists', 'ui']);
  const format = useFormat();
  const orpc = useOrpc();
  const { staff, offices } = useColleagues();
  const { data: tags } = useQuery(orpc.labels.tags.queryOptions());
  return useMemo(() => {
    const none = t('ui:filter.none');
    const options = <T extends string>(
      id: string,
      values: readonly T[],
      label: (value: T) => string,
      mayLack = false,
    ): Facet => ({
      ...{ kind: 'options', id, label: t(`facet.${id}`), multiple: true },
      options: values.map((value) => ({ value, label: label(value) })),
      ...(mayLack ? { none } : {}),
    });
    return [
      options('status', INQUIRY_STATUSES, (status) => t(`lists:status.${status}`)),
      options('which', ['open', 'overdue', 'untaken', 'third', 'deleted'], (which) => t(`which.${which}`)),
      options('form', COOPERATION_FORMS, (form) => t(`lists:form.${form}`), true),
      {
        kind: 'options',
        id: 'region',
        label: t('facet.region'),
        multiple: true,
        options: regionOptions(format.language),
        none,
      },
      { kind: 'days', id: 'received', label: t('facet.received') },
      { kind: 'days', id: 'nextStep', label: t('column.nextStep'), none },
      { kind: 'text', id: 'subject', label: t('facet.subject') },
      { kind: 'text', id: 'requester', label: t('column.requester') },
      options(
        'ownerId',
        staff.map(({ id }) => id),
        (id) => staff.find((member) => member.id === id)?.name ?? id,
        true,
      ),
      options(
        'officeId',
        offices.map(({ id }) => id),
        (id) => offices.find((office) => office.id === id)?.name ?? id,
        true,
      ),
      options(
        'sector',
        SECTORS.map(({ code }) => code),
        (code) => sectorName(code, format.language),
        true,
      ),
      options('channel', CHANNELS, (channel) => t(`lists:channel.${channel}`)),
      options('priority', PRIORITIES, (priority) => t(`lists:priority.${priority}`)),
      options('language', LANGUAGES, (language) => format.languageName(language), true),
      options('outcome', OUTCOMES, (outcome) => t(`lists:outcome.${outcome}`), true),
      options(
        'tag',
        (tags ?? []).map(({ value }) => value),
        (tag) => tag,
        true,
      ),
      { kind: 'text', id: 'text', label: t('facet.text') },
    ];
  }, [t, format, staff, offices, tags]);
}
