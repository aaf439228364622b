import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView as StoredView } from '#shared/contract/views.ts';
import { useClient, useHost, useOrpc } from '../rpc/orpc.tsx';
import type { SavedView } from '../ui/filters/SavedViews.tsx';
import type { Filters } from '../ui/filters/types.ts';
import { useStored } from '../ui/hooks/use-stored.ts';
import type { TableLayout, TableSort } from '../ui/table/types.ts';
import { useToasts } from '../ui/toast/use-toasts.tsx';
import { isLayout, type ListSearch, parseListSearch, parseListView } from './list-state.ts';
import { useSave } from './use-save.ts';

type ListName = StoredView['list'];

/** What a list shows before anyone chose otherwise. */
export interface ListStart {
  readonly filters: Filters;
  readonly sort: TableSort;
}

/** What `SavedViews` asks for. */
export interface ViewActions {
  readonly views: readonly SavedView[];
  readonly current: string | null;
  readonly changed: boolean;
  readonly onSelect: (id: string | null) => void;
  readonly onSave: (id: string) => Promise<unknown>;
  readonly onCreate: (name: string, shared: boolean) => Promise<unknown>;
  readonly onRename: (id: string, name: string, shared: boolean) => Promise<unknown>;
  readonly onDelete: (id: string) => Promise<unknown>;
  readonly onCopyLink: (id: string) => void;
}

export interface ListViewControl {
  readonly filters: Filters;
  readonly setFilters: (filters: Filters) => void;
  readonly sort: TableSort;
  readonly setSort: (sort: TableSort) => void;
  readonly layout: TableLayout;
  readonly setLayout: (layout: TableLayout) => void;
  /** The column by which the rows are grouped. */
  readonly group: string | null;
  readonly setGroup: (group: string | null) => void;
  /** Exactly these records, where a figure brought the reader here. */
  readonly ids: readonly string[] | undefined;
  readonly showAll: () => void;
  readonly savedViews: ViewActions;
}

const isLayouts = (value: unknown): value is Readonly<Record<string, TableLayout>> =>
  typeof value === 'object' && value !== null && Object.values(value).every(isLayout);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The filters, sort, columns and saved views of a list. The address holds which view it is and what differs from it, so that
 * every state has a link; columns are remembered on this device, for each view apart, until the view is saved with them.
 */
export function useListView(list: ListName, start: ListStart): ListViewControl {
  const { t } = useTranslation('operations');
  const { t: tUi } = useTranslation('ui');
  const toasts = useToasts();
  const orpc = useOrpc();
  const client = useClient();
  const queries = useQueryClient();
  const host = useHost();
  const save = useSave();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const unread: unknown = useSearch({ strict: false });
  const search = useMemo(() => parseListSearch(unread as Readonly<Record<string, unknown>>), [unread]);
  const { data: stored = [] } = useQuery(orpc.views.list.queryOptions({ input: { list } }));
  const [layouts, setLayouts] = useStored(`ejrc-desk.layouts.${list}`, {}, isLayouts);

  const view = stored.find(({ id }) => id === search.view);
  const saved = useMemo(() => parseListView(view?.definition ?? {}, start), [view, start]);
  const shownView = view?.id ?? 'all';
  const filters = search.filters ?? saved.filters;
  const sort = search.sort ?? saved.sort;
  const group = search.group === undefined ? saved.group : search.group;
  const layout = layouts[shownView] ?? saved.layout;

  const go = useCallback(
    (next: ListSearch) => void navigate({ to: pathname, search: { ...next }, replace: true }),
    [navigate, pathname],
  );
  const store = async (id: string | undefined, name: string, shared: boolean): Promise<string> => {
    const definition = { filters, sort, layout, group };
    const answer = await save(
      client.views.save({ ...(id === undefined ? {} : { id }), list, name, shared, definition }),
      t('views.save'),
    );
    await queries.invalidateQueries({ queryKey: orpc.views.list.key() });
    // The columns stand in the view now: what a colleague makes of them later must not be hidden by what this device remembers.
    setLayouts(Object.fromEntries(Object.entries(layouts).filter(([of]) => of !== id)));
    go({ view: answer.id });
    return answer.id;
  };
  const savedViews: ViewActions = {
    views: stored.map(({ id, name, ownerId }) => ({ id, name, shared: ownerId === null })),
    current: view?.id ?? null,
    changed: view !== undefined && !same({ filters, sort, layout, group }, saved),
    onSelect: (id) => go(id === null ? {} : { view: id }),
    onSave: (id) => store(id, view?.name ?? '', view?.ownerId === null),
    onCreate: (name, shared) => store(undefined, name, shared),
    onRename: async (id, name, shared) => {
      const known = stored.find((one) => one.id === id);
      if (known === undefined) return;
      const answer = await save(
        client.views.save({ id, list, name, shared, definition: known.definition }),
        t('views.save'),
      );
      if (answer.id !== id) go({ view: answer.id });
    },
    onDelete: async (id) => {
      go({});
      await save(client.views.remove({ id }), t('views.remove'));
    },
    onCopyLink: (id) => {
      void host.copyText(`ejrc-desk://${list}?view=${id}`).then(() => toasts.info(tUi('record.copied')));
    },
  };
  return {
    filters,
    setFilters: (next) => go({ ...search, filters: next }),
    sort,
    setSort: (next) => go({ ...search, sort: next }),
    layout,
    setLayout: (next) => setLayouts({ ...layouts, [shownView]: next }),
    group,
    setGroup: (next) => go({ ...search, group: next }),
    ids: search.ids,
    showAll: () => go({ filters: {} }),
    savedViews,
  };
}
