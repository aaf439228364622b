import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostCommand } from '#shared/contract/host.ts';
import { useEditsCases } from '../../records/advice/role.ts';
import { useHost, useOrpc } from '../../rpc/orpc.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import { useStable } from '../../ui/hooks/use-stable.ts';
import { usePreferences } from '../../ui/preferences/provider.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

/** What each command of the shell's menu does here. */
const COMMANDS: Readonly<Record<Exclude<HostCommand, 'settings' | 'import-table'>, string>> = {
  'new-inquiry': 'inquiry.new',
  'file-mails': 'imports.mail',
  search: 'app.palette',
  shortcuts: 'app.keys',
};

/**
 * Ties the window to the program around it: links, menu commands and clicked notifications lead somewhere, the badge counts
 * what is due, the language follows the interface, and the menu the role.
 */
export function HostEvents() {
  const host = useHost();
  const navigate = useNavigate();
  const commands = useCommands();
  const { language } = usePreferences().preferences;
  const { t } = useTranslation('errors');
  const toasts = useToasts();

  const go = useStable((route: string) => void navigate({ href: route } as never));
  const run = useStable((command: HostCommand) => {
    if (command === 'settings') go('/settings');
    else if (command === 'import-table') go('/imports');
    else {
      const found = commands.find(({ id }) => id === COMMANDS[command]);
      // The menu of the shell may be a moment behind the role; what a role lacks is no command here.
      if (found === undefined) toasts.info(t('ROLE_READ_ONLY.title'));
      else found.run();
    }
  });
  useEffect(
    () => host.onNavigate((target) => (target.kind === 'route' ? go(target.route) : run(target.command))),
    [host, go, run],
  );
  useEffect(() => void host.setLanguage(language), [host, language]);
  const editsCases = useEditsCases();
  useEffect(() => void host.setEditsCases(editsCases), [host, editsCases]);
  useDueNotices();
  return null;
}

/** Counts what is due on the program's icon, and says so once when it grows. */
function useDueNotices(): void {
  const host = useHost();
  const orpc = useOrpc();
  const { t } = useTranslation('desk');
  const { data } = useQuery(orpc.today.counts.queryOptions({ refetchInterval: HOUR }));
  const due = data?.due;
  const known = useRef<number>(undefined);
  useEffect(() => {
    if (due === undefined) return;
    void host.setBadge(due);
    if (known.current !== undefined && due > known.current) {
      void host.notify({ title: t('due.title'), body: t('due.body', { count: due }), route: '/today' });
    }
    known.current = due;
  }, [host, due, t]);
}

/** A day that begins while the program is open makes things due without any change of a record. */
const HOUR = 3_600_000;
