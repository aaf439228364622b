import { Loader, Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/badges/KeyHint.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import { focusOnMount } from '../../ui/hooks/focus-on-mount.ts';
import { useReturnFocus } from '../../ui/hooks/use-return-focus.ts';
import { isComposing } from '../../ui/keyboard/guards.ts';
import { MarkedText } from '../../ui/marks/MarkedText.tsx';
import { recentItems } from '../../ui/recent/recent.ts';
import { noteSearch } from '../../ui/recent/recent-searches.ts';
import type { Entry } from './entry.ts';
import { findCommands } from './filter.ts';
import classes from './palette.module.css';
import { useCompletions, useRecordSearch } from './use-record-search.ts';
import { useSearches } from './use-searches.ts';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onNavigate: (path: string) => void;
  /** Asks for a name for what is searched; without it no search is saved. */
  readonly onSave?: ((text: string) => void) | undefined;
}

/**
 * Search and command in one field: records, actions with their keys, and what was open lately. It is open as long as it is
 * mounted: it stands, and has the focus, before the next key arrives.
 */
export function Palette(props: PaletteProps) {
  const { t } = useTranslation('app');
  useReturnFocus(true);
  return (
    <Modal.Root opened onClose={props.onClose} size="40rem" yOffset="9vh">
      <Modal.Overlay color="#0b0d11" backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('palette.label')}>
        <Modal.Body p={0}>
          <PaletteBody {...props} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const RECENT_SHOWN = 6;
const ACTIONS_SHOWN = 8;

function PaletteBody({ onClose, onNavigate, onSave }: PaletteProps) {
  const { t } = useTranslation('app');
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const commands = useCommands();
  const { hits, isBuilding, searching, failed } = useRecordSearch(query);

  const completions = useCompletions(query);
  const searches = useSearches(query, setQuery, hits.length > 0 ? onSave : undefined);

  const recent = query.trim() === '' ? recentItems().slice(0, RECENT_SHOWN) : [];
  const goOn = (isValue: boolean): readonly Entry[] =>
    completions
      .filter((one) => one.isValue === isValue)
      .map(({ text, title, detail }) => ({
        ...{ key: text, group: t('palette.filter'), title, detail },
        run: () => setQuery(text),
        goesOn: true,
      }));
  const entries: readonly Entry[] = [
    ...goOn(true),
    ...(query.trim() === '' ? [] : searches.first),
    ...recent.map((item) => ({
      ...item,
      key: item.path,
      group: t('palette.recent'),
      run: () => onNavigate(item.path),
    })),
    ...(query.trim() === '' ? searches.first : []),
    ...hits.map((hit) => ({
      ...{ ...hit, key: hit.key ?? hit.path, group: hit.kind },
      run: () => {
        noteSearch(query);
        onNavigate(hit.path);
      },
    })),
    ...goOn(false),
    ...findCommands(commands, query)
      .slice(0, query.trim() === '' ? undefined : ACTIONS_SHOWN)
      .map(({ id, label, keys, run }) => ({ key: id, group: t('palette.actions'), title: label, keys, run })),
    // Not before the answer is there: an Enter that is quicker must not save or remove.
    ...(searching ? [] : searches.last),
  ];
  const active = Math.min(at, entries.length - 1);
  const optionId = (index: number): string => `${listId}-${index}`;

  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    if (entry.goesOn !== true) onClose();
    setAt(0);
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by) {
      const next = (active + by + entries.length) % Math.max(1, entries.length);
      setAt(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') choose(entries[active]);
    else return;
    event.preventDefault();
  };
  const combobox = {
    role: 'combobox',
    'aria-expanded': true,
    'aria-controls': listId,
    'aria-activedescendant': entries.length > 0 ? optionId(active) : undefined,
    'aria-autocomplete': 'list',
  } as const;

  return (
    <div className={classes.palette}>
      <div className={classes.search}>
        <IconSearch size={17} aria-hidden className={classes.icon} />
        <input
          {...combobox}
          ref={focusOnMount}
          data-autofocus
          className={classes.input}
          aria-label={t('palette.label')}
          placeholder={t('palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        {searching && <Loader size={14} />}
      </div>
      <PaletteList id={listId} entries={entries} active={active} optionId={optionId} onChoose={choose} />
      <output className={classes.note}>
        {failed && t('palette.failed')}
        {isBuilding && t('palette.building')}
        {entries.length === 0 && !searching && !isBuilding && t('palette.nothing')}
      </output>
    </div>
  );
}

/** What it is called, with its number or place, and below the piece of a text in which it was found. */
function EntryText({ entry: { title, marks, lang, detail, excerpt } }: { readonly entry: Entry }) {
  return (
    <span className={classes.text}>
      <span className={classes.line}>
        <span className={classes.title} lang={lang}>
          <MarkedText text={title} ranges={marks ?? []} />
        </span>
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      </span>
      {excerpt !== undefined && (
        <span className={classes.excerpt}>
          <MarkedText {...excerpt} />
        </span>
      )}
    </span>
  );
}

interface PaletteListProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly onChoose: (entry: Entry) => void;
}

function PaletteList({ id, entries, active, optionId, onChoose }: PaletteListProps) {
  const { t } = useTranslation('app');
  const list = { role: 'listbox', id, 'aria-label': t('palette.results') } as const;
  return (
    <div {...list} className={classes.list}>
      {entries.map((entry, index) => {
        const option = {
          role: 'option',
          id: optionId(index),
          'aria-selected': index === active,
          // The field keeps the focus, to be written on in.
          onMouseDown: (event: MouseEvent) => event.preventDefault(),
          onClick: () => onChoose(entry),
        } as const;
        return (
          <div key={`${entry.group} ${entry.key}`} {...option} className={classes.entry}>
            <EntryText entry={entry} />
            <span className={classes.end}>
              {entry.keys ? <KeyHint keys={entry.keys} /> : <span className={classes.group}>{entry.group}</span>}
            </span>
          </div>
        );
      })}
    </div>
  );
}
