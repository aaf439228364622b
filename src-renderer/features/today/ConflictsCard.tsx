import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#shared/contract/conflicts.ts';
import { useEditsCases } from '../../records/advice/role.ts';
import { ConflictDialog } from '../../records/conflicts/ConflictDialog.tsx';
import { useConflictWords } from '../../records/conflicts/use-conflict-words.tsx';
import { useDecide } from '../../records/conflicts/use-decide.ts';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useCommand } from '../../ui/commands/commands.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { LangText } from '../../ui/text/LangText.tsx';
import classes from './today.module.css';

/** As many as are gone through in one sitting. */
const LIMIT = 50;

/** Edits made at the same time that want a decision: one after the other, or several alike. Nothing where there are none, nor for who decides none. */
export function ConflictsCard() {
  return useEditsCases() && <OpenConflicts />;
}

function OpenConflicts() {
  const { t } = useTranslation('conflicts');
  const orpc = useOrpc();
  const format = useFormat();
  const titleId = useId();
  const { data } = useQuery(orpc.conflicts.list.queryOptions({ input: { cursor: null, limit: LIMIT } }));
  const { data: counts } = useQuery(orpc.conflicts.counts.queryOptions());
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const conflicts = data?.rows ?? [];
  const [first] = conflicts;
  const older = (counts?.open ?? 0) - conflicts.length;
  const review = (): void => setOpenId(first?.id ?? null);
  useCommand(first === undefined ? null : { id: 'conflicts.review', label: t('review'), run: review });

  const choose = (id: string, isChosen: boolean): void => {
    const rest = [...chosen].filter((one) => one !== id);
    setChosen(new Set(isChosen ? [...rest, id] : rest));
  };
  return (
    <>
      {first !== undefined && (
        <section className={classes.card} aria-labelledby={titleId}>
          <div className={classes.cardHead}>
            <h2 id={titleId}>{t('title')}</h2>
            <span className={classes.count}>{format.number(conflicts.length + Math.max(0, older))}</span>
            <span className={classes.cardActions}>
              <Decisions
                ids={conflicts.filter(({ id }) => chosen.has(id)).map(({ id }) => id)}
                onDone={() => setChosen(new Set())}
                onReview={review}
              />
            </span>
          </div>
          <ul className={classes.rows}>
            {conflicts.map((conflict) => (
              <ConflictLine
                key={conflict.id}
                conflict={conflict}
                chosen={chosen.has(conflict.id)}
                onChoose={(isChosen) => choose(conflict.id, isChosen)}
                onOpen={() => setOpenId(conflict.id)}
              />
            ))}
          </ul>
          {older > 0 && <p className={classes.nothing}>{t('more', { count: older })}</p>}
        </section>
      )}
      <ConflictDialog conflicts={conflicts} openId={openId} onOpen={setOpenId} />
    </>
  );
}

interface DecisionsProps {
  readonly ids: readonly string[];
  readonly onDone: () => void;
  readonly onReview: () => void;
}

/** The same decision for all that are chosen; without any, the way through all of them. */
function Decisions({ ids, onDone, onReview }: DecisionsProps) {
  const { t } = useTranslation('conflicts');
  const decide = useDecide();
  const decideAll = async (choice: 'keep' | 'take'): Promise<void> => {
    if (await decide({ choice, ids: [...ids] })) onDone();
  };
  if (ids.length === 0) {
    return (
      <Button size="compact-sm" variant="default" onClick={onReview}>
        {t('review')}
      </Button>
    );
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => void decideAll('keep')}>
        {t('choice.keep')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void decideAll('take')}>
        {t('choice.take')}
      </Button>
    </>
  );
}

interface ConflictLineProps {
  readonly conflict: Conflict;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onOpen: () => void;
}

function ConflictLine({ conflict, chosen, onChoose, onOpen }: ConflictLineProps) {
  const { t } = useTranslation('conflicts');
  const format = useFormat();
  const words = useConflictWords();
  const { text, lang } = words.title(conflict);
  const sides = [words.author(conflict.standing), words.author(conflict.lost)].join(' ↔ ');
  return (
    <li className={classes.row}>
      <Checkbox
        checked={chosen}
        aria-label={t('select', { name: `${text}, ${words.about(conflict)}` })}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span className={classes.main}>
        <button type="button" className={`${classes.link} ${classes.oneLine}`} onClick={onOpen}>
          <LangText lang={lang}>{text}</LangText>
        </button>
        <span className={classes.second}>
          {words.about(conflict)} · {sides}
        </span>
      </span>
      <span className={`${classes.due} ${classes.count}`}>{format.relative(conflict.lost.at)}</span>
    </li>
  );
}
