import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_FILE_BYTES } from '#shared/contract/host.ts';
import type { CsvDelimiter, CsvEncoding, CsvFailure } from '#shared/contract/imports.ts';
import type { CsvCounts, CsvHead, CsvKind, RowDecision } from '#shared/contract/imports-csv.ts';
import type { SavedMapping } from '#shared/contract/imports-mappings.ts';
import type { OrganisationKind } from '#shared/domain/lists.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import { type Mapping, mappingBy, savedFor, tableKey } from './fields.ts';
import { isRefused } from './refusal.ts';
import { type Run, useRun } from './use-run.ts';

/** What shall become of a table's rows. */
export interface Options {
  readonly existing: 'update' | 'fill';
  readonly country: string | null;
  readonly organisationKind: OrganisationKind;
  /** What becomes of doubtful rows that nobody decided on. */
  readonly doubtful: 'ask' | 'create' | 'skip';
}

export interface ReadTable {
  readonly kind: CsvKind;
  readonly file: File;
  readonly head: CsvHead;
  readonly mapping: Mapping;
  /** The saved mapping that it was taken from. */
  readonly mappedBy: SavedMapping | null;
}

/** Decisions on doubtful rows, by the row's number. */
export type Decisions = ReadonlyMap<number, RowDecision>;

export type Step = 'file' | 'columns' | 'check' | 'done';

interface Imported {
  readonly kind: 'done';
  readonly op: number | null;
  readonly counts: CsvCounts;
}

interface Reading {
  /** What it holds; without, what its columns tell. */
  readonly kind?: CsvKind;
  /** What it is taken for where its columns fit both. */
  readonly likely?: CsvKind;
  readonly encoding?: CsvEncoding | undefined;
  readonly delimiter?: CsvDelimiter | undefined;
  readonly sheet?: number | undefined;
}

export interface Wizard {
  readonly step: Step;
  readonly table: ReadTable | null;
  readonly options: Options;
  readonly decisions: Decisions;
  readonly isReading: boolean;
  /** Why the last file could not be read. */
  readonly failure: { readonly name: string; readonly code: CsvFailure } | null;
  /** The import under way, which goes on while other screens are looked at. */
  readonly importing: Pick<Run<Imported>, 'progress' | 'isCancelling' | 'cancel'>;
  /** How often others made the dry run out of date just before the import. */
  readonly outdated: number;
  readonly result: Imported | null;
  readonly read: (file: File, as?: Reading) => Promise<void>;
  readonly map: (mapping: Mapping) => void;
  /** Takes the columns and options as they were saved. */
  readonly mapBy: (saved: SavedMapping | null) => void;
  readonly setOptions: (change: Partial<Options>) => void;
  /** Several rows may be decided on at once. */
  readonly decide: (rows: readonly number[], decision: RowDecision) => void;
  readonly go: (step: Step) => void;
  readonly apply: (withoutFaulty: boolean) => Promise<void>;
  readonly restart: () => void;
}

const optionsOf = ({ existing, country, organisationKind }: SavedMapping): Options => ({
  existing,
  country,
  organisationKind,
  doubtful: 'ask',
});

const USUAL: Options = { existing: 'update', country: null, organisationKind: 'other', doubtful: 'ask' };

/** The way of one table into the office: read, mapped, checked, imported. Columns that were mapped once are mapped again. */
export function useWizardState(): Wizard {
  const { t } = useTranslation('imports');
  const client = useClient();
  const toasts = useToasts();
  const [step, setStep] = useState<Step>('file');
  const [table, setTable] = useState<ReadTable | null>(null);
  const [options, setOptions] = useState(USUAL);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<Wizard['failure']>(null);
  const [outdated, setOutdated] = useState(0);
  const [result, setResult] = useState<Imported | null>(null);
  const mapped = useRef(new Map<string, Mapping>());
  const importing = useRun<Imported>();

  const read: Wizard['read'] = async (file, as = {}) => {
    if (importing.progress !== null) return toasts.info(t('csv.busy'));
    if (file.size > MAX_FILE_BYTES) return setFailure({ name: file.name, code: 'too-large' });
    setReading(true);
    try {
      const head = await client.imports.readCsv({ file, ...as });
      setFailure(head.status === 'read' ? null : { name: file.name, code: head.code });
      if (head.status !== 'read') return;
      const guess = head.columns.map(({ field }) => field);
      const own = mapped.current.get(tableKey(head));
      const mappings = own === undefined ? await client.imports.mappings() : [];
      const saved = savedFor(mappings, head, as.kind === undefined) ?? null;
      if (saved !== null && saved.kind !== head.kind) return await read(file, { ...as, kind: saved.kind });
      const mapping = own ?? saved?.columns.map(({ field }) => field) ?? guess;
      setTable({ kind: head.kind, file, head, mapping, mappedBy: saved });
      setOptions((now) => (saved === null ? { ...now, doubtful: 'ask' } : optionsOf(saved)));
      setDecisions(new Map());
      setOutdated(0);
      setStep('columns');
    } catch (error) {
      toasts.failed(error);
    } finally {
      setReading(false);
    }
  };
  const map = (mapping: Mapping): void => {
    if (table === null) return;
    mapped.current.set(tableKey(table.head), mapping);
    setTable({ ...table, mapping });
    setDecisions(new Map());
  };
  const mapBy: Wizard['mapBy'] = (saved) => {
    if (table === null) return;
    if (saved === null) return setTable({ ...table, mappedBy: null });
    const mapping = mappingBy(saved, table.head);
    mapped.current.set(tableKey(table.head), mapping);
    setTable({ ...table, mapping, mappedBy: saved });
    setOptions(optionsOf(saved));
    setDecisions(new Map());
  };
  const apply = async (withoutFaulty: boolean): Promise<void> => {
    if (table === null) return;
    const { token } = table.head;
    try {
      const end = await importing.start((signal) => client.imports.applyCsv({ token, withoutFaulty }, { signal }));
      if (end === null) return;
      setResult(end);
      setStep('done');
      tell(end);
    } catch (error) {
      if (isRefused(error, 'INVALID', 'changed')) setOutdated((times) => times + 1);
      else toasts.failed(error);
    }
  };
  const tell = ({ op, counts }: Imported): void => {
    const undo = op === null ? undefined : () => void client.changes.undo({ op }).catch(toasts.failed);
    toasts.done(t('csv.imported', { count: counts.create + counts.update }), undo);
  };
  return {
    step,
    table,
    options,
    decisions,
    isReading,
    failure,
    importing,
    outdated,
    result,
    read,
    map,
    mapBy,
    decide: (rows, decision) =>
      setDecisions((now) => new Map([...now, ...rows.map((row) => [row, decision] as const)])),
    setOptions: (change) => setOptions((now) => ({ ...now, ...change })),
    go: setStep,
    apply,
    restart: () => {
      setTable(null);
      setResult(null);
      setFailure(null);
      setStep('file');
    },
  };
}
