import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { recentSearches } from '../../ui/recent/recent-searches.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import { type SavedSearch, SlotsContext } from '../slots.ts';
import type { Entry } from './entry.ts';
import { foldText } from './filter.ts';

const SHOWN = 5;
const NONE: readonly SavedSearch[] = [];
const useNothing = () => async () => undefined;

interface Searches {
  /** Offered before and while something is typed. */
  readonly first: readonly Entry[];
  /** What can be done with the search as it stands. */
  readonly last: readonly Entry[];
}

/**
 * Saved searches by their names, those that led somewhere on this device, and saving or removing the one that stands in the field.
 * @param onType puts a search into the field @param onSave asks for its name
 */
export function useSearches(
  query: string,
  onType: (text: string) => void,
  onSave: ((text: string) => void) | undefined,
): Searches {
  const { t } = useTranslation('app');
  const { savedSearches, useRemoveSearch = useNothing } = useContext(SlotsContext);
  const remove = useRemoveSearch();
  const toasts = useToasts();
  const { data: saved = NONE } = useQuery({
    queryKey: ['app', 'palette', 'saved'],
    queryFn: ({ signal }) => savedSearches?.(signal) ?? NONE,
    enabled: savedSearches !== undefined,
  });
  const typed = query.trim();
  const entry = (key: string, title: string, group: string, text: string, detail?: string): Entry => ({
    ...{ key, title, group: t(`palette.${group}`), detail, goesOn: true },
    run: () => onType(text),
  });
  const fits = ({ name, text }: SavedSearch): boolean => text !== typed && foldText(name).includes(foldText(typed));
  const named = saved.filter(fits).map(({ id, name, text }) => entry(id, name, 'savedSearches', text, text));
  const recent = typed === '' ? recentSearches().slice(0, SHOWN) : [];
  const known = new Set(saved.map(({ text }) => text));
  const unnamed = recent.filter((text) => !known.has(text));

  const standing = saved.filter(({ text }) => text === typed);
  const group = t('palette.savedSearches');
  const removing = standing.map(({ id, name }) => ({
    ...{ key: `remove ${id}`, group, title: t('palette.removeSearch', { name }) },
    run: () => void remove(id).catch(toasts.failed),
  }));
  const canSave = typed !== '' && standing.length === 0 && onSave !== undefined;
  const saving = canSave ? [{ key: 'save', group, title: t('palette.saveSearch'), run: () => onSave(typed) }] : [];
  return {
    first: [...named.slice(0, SHOWN), ...unnamed.map((text) => entry(text, text, 'recentSearches', text))],
    last: [...removing, ...saving],
  };
}
