import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CSV_KINDS } from '#shared/contract/imports-csv.ts';
import { useEditsCases } from '../../records/advice/role.ts';
import { useBundleDrop } from '../../records/bundle-drop.tsx';
import { useClient, useHost } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useCommand } from '../../ui/commands/commands.tsx';
import { WindowDrop } from '../../ui/files/WindowDrop.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import { useWizard } from './csv/WizardProvider.tsx';
import { inquiryOf, MAIL_ENDINGS, sortDrop } from './drop.ts';
import { MailDrawer } from './mail/MailDrawer.tsx';
import { isWaiting, useMailQueue } from './mail/use-mail-queue.ts';

/** Takes files that are dropped anywhere in the window: mails into their review, a table into its import, an exchange file to its preview. Lives above every screen. */
export function FileDrop() {
  const { t } = useTranslation(['imports', 'sync', 'errors']);
  const host = useHost();
  const toasts = useToasts();
  const queue = useMailQueue();
  const attach = useAttach();
  const editsCases = useEditsCases();
  const importTable = useTableImport();
  const bundleDrop = useBundleDrop();
  const [isOpen, setOpen] = useState(false);
  const [hasTable, setHasTable] = useState(false);

  const take = (files: readonly File[], droppedOn: string | null): void => {
    if (files.length === 0) return;
    queue.add(files, droppedOn);
    setOpen(true);
  };
  const choose = async (): Promise<void> => take(await host.openFiles(MAIL_ENDINGS, true), null);
  const describe = (target: string | null): string => {
    if (target === 'import') return t('csv.dropHere');
    if (target === 'sync') return t('sync:takeIn.dropHere');
    if (!editsCases) return t('mail.dropTables');
    return inquiryOf(target) === null ? t('mail.dropNew') : t('mail.dropHere');
  };
  const drop = (files: readonly File[], target: string | null): void => {
    const inquiryId = inquiryOf(target);
    const { mails, tables, bundles, others } = sortDrop(files, target);
    const [bundle, second] = bundles;
    setHasTable(tables.length > 0);
    importTable(tables);
    if (bundle !== undefined) bundleDrop.drop(bundle);
    if (bundle !== undefined && second !== undefined) toasts.info(t('sync:takeIn.oneByOne', { name: bundle.name }));
    // Mails and what lies on a case edit it.
    const isEdit = mails.length > 0 || (inquiryId !== null && others.length > 0);
    if (!editsCases && isEdit) {
      toasts.info(t('errors:ROLE_READ_ONLY.title'));
      return;
    }
    take(mails, inquiryId);
    if (inquiryId !== null) void attach(others, inquiryId);
    else for (const { name } of others.slice(0, 1)) toasts.info(t('mail.notMail', { name }));
  };
  const end = (): void => {
    setOpen(false);
    queue.clear();
  };
  const close = (): void => {
    const waiting = queue.mails.filter(isWaiting).length;
    if (waiting === 0) end();
    else {
      setOpen(false);
      toasts.info(t('mail.waiting', { count: waiting }));
    }
  };

  const goOn = (): void => {
    if (queue.mails.some(isWaiting)) setOpen(true);
    else void choose();
  };
  useCommand(
    editsCases ? { id: 'imports.mail', label: t('mail.command'), keywords: t('mail.keywords'), run: goOn } : null,
  );
  return (
    <>
      <WindowDrop describe={describe} onDrop={drop} />
      <MailDrawer
        opened={isOpen}
        queue={queue}
        staysHere={hasTable}
        onAdd={() => void choose()}
        onClose={close}
        onEnd={end}
      />
    </>
  );
}

/** Keeps files with an inquiry. */
function useAttach(): (files: readonly File[], ownerId: string) => Promise<void> {
  const { t } = useTranslation('imports');
  const client = useClient();
  const act = useAct();
  return async (files, ownerId) => {
    for (const [at, file] of files.entries()) {
      const isLast = at === files.length - 1;
      await act(
        () => client.files.add({ ownerId, file }),
        isLast ? t('mail.attached', { count: files.length }) : undefined,
      );
    }
  };
}

/** Leads into the import of a dropped table; the screen on which it was dropped tells what it probably holds. */
function useTableImport(): (tables: readonly File[]) => void {
  const { t } = useTranslation('imports');
  const toasts = useToasts();
  const wizard = useWizard();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return ([table, second]) => {
    if (table === undefined) return;
    const { kind: asked } = search as { readonly kind?: unknown };
    const likely = CSV_KINDS.find((kind) => pathname.startsWith(`/${kind}`) || kind === asked);
    void wizard.read(table, likely && { likely });
    if (second !== undefined) toasts.info(t('csv.oneTable', { name: table.name }));
    if (pathname !== '/imports') void navigate({ to: '/imports' });
  };
}
