import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NamedRecord } from '#shared/contract/conflicts.ts';
import type { BundleEffect } from '#shared/contract/sync.ts';
import { useConflictWords } from '../../../records/conflicts/use-conflict-words.tsx';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { LangText } from '../../../ui/text/LangText.tsx';
import classes from '../sync.module.css';
import { type ConflictToCome, conflictsToCome } from './conflicts-to-come.ts';

type Conflicts = BundleEffect['conflicts'];

/** So many are told by name; of more the number says enough. */
const NAMED = 8;

/** What was edited here and there at the same time, told before it comes in; nothing where nothing was. */
export function ConflictsToCome({ conflicts }: { readonly conflicts: Conflicts }) {
  const { t } = useTranslation('sync');
  const orpc = useOrpc();
  const all = conflictsToCome(conflicts);
  const shown = all.slice(0, NAMED);
  const records = shown.map(({ kind, recordId }) => ({ kind, recordId }));
  const { data: names = [] } = useQuery(orpc.conflicts.names.queryOptions({ input: { records } }));
  if (conflicts.length === 0) return null;
  const more = all.length - shown.length;
  return (
    <section className={classes.note} data-tone="follow-up">
      <p>
        <strong>{t('preview.conflicts', { count: conflicts.length })}</strong> {t('preview.conflictsHint')}
      </p>
      <ul className={classes.plain}>
        {shown.map((conflict) => (
          <Line
            key={conflict.recordId}
            conflict={conflict}
            named={names.find(({ recordId }) => recordId === conflict.recordId)}
          />
        ))}
      </ul>
      {more > 0 && <p>{t('preview.more', { count: more })}</p>}
    </section>
  );
}

interface LineProps {
  readonly conflict: ConflictToCome;
  /** Undefined until it is known. */
  readonly named: NamedRecord | undefined;
}

function Line({ conflict, named = { ...conflict, place: null, own: null } }: LineProps) {
  const words = useConflictWords();
  const { text, lang } = words.title(named);
  return (
    <li>
      <LangText lang={lang}>{text}</LangText> · {words.about({ ...conflict, ...named })}
    </li>
  );
}
