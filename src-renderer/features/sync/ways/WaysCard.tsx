import { Button } from '@mantine/core';
import { IconFolderPlus, IconServer } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Way } from '#shared/contract/ways.ts';
import classes from '../sync.module.css';
import { WayDialog } from './WayDialog.tsx';
import { WayRow } from './WayRow.tsx';

type Edited = { readonly kind: Way['kind']; readonly way: Way | null };

/** The ways by which this device exchanges by itself, each with how it stands. */
export function WaysCard({ ways }: { readonly ways: readonly Way[] }) {
  const { t } = useTranslation('ways');
  const [edited, setEdited] = useState<Edited | null>(null);
  return (
    <section className={classes.card} aria-labelledby="sync-ways">
      <div className={classes.cardHead}>
        <h2 id="sync-ways">{t('title')}</h2>
      </div>
      {ways.length === 0 ? (
        <p className={classes.nothing}>{t('empty')}</p>
      ) : (
        <ul className={classes.rows}>
          {ways.map((way) => (
            <WayRow key={way.id} way={way} onEdit={() => setEdited({ kind: way.kind, way })} />
          ))}
        </ul>
      )}
      <div className={classes.cardFoot}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFolderPlus size={14} aria-hidden />}
          onClick={() => setEdited({ kind: 'folder', way: null })}
        >
          {t('addFolder')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconServer size={14} aria-hidden />}
          onClick={() => setEdited({ kind: 'hub', way: null })}
        >
          {t('addHub')}
        </Button>
      </div>
      {edited && <WayDialog {...edited} onClose={() => setEdited(null)} />}
    </section>
  );
}
