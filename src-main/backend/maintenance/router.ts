import { BACKUP_ENDING, type BackupContents } from '#shared/contract/maintenance.ts';
import { localDay } from '#shared/domain/zones.ts';
import { discardBackups, inspectBackup, keptBackups, type Progress, restoreInspected } from '../backup/index.ts';
import { checkOffice } from '../check/index.ts';
import { receivePart } from '../database/uploads.ts';
import { procedures } from '../procedures.ts';
import { sendMade, withProgress } from '../progress/index.ts';
import { indexingProgress } from '../search/index.ts';
import { makeBackup } from './backup.ts';
import { compactOffice } from './compact.ts';

const { maintenance } = procedures;

export const maintenanceRouter = maintenance.router({
  check: maintenance.check.handler(({ context }) => {
    const { sqlite } = context;
    // What the index and the facts have not followed yet is not wrong, but can't be compared either.
    context.searchIndex.catchUp();
    context.caseFacts.catchUp();
    const count = (expression: string): number =>
      sqlite.prepare(`SELECT ${expression} FROM chg`).pluck().get() as number;
    return {
      records: count('count(DISTINCT record)'),
      changes: count('count(*)'),
      findings: [...checkOffice(context)],
    };
  }),
  remaking: maintenance.remaking.handler(({ context }) => ({
    sortKeys: context.sortKeys.progress(),
    searchIndex: indexingProgress(context.sqlite),
  })),
  compact: maintenance.compact.handler(({ context, input }) => compactOffice(context, input.dryRun)),
  backup: maintenance.backup.handler(({ context, signal }) =>
    sendMade(context.dataDir, signal, {
      name: `ejrc-desk-${localDay(context.ports.now(), 'UTC')}${BACKUP_ENDING}`,
      make: (path, run) => makeBackup(context, path, run),
    }),
  ),
  keptBackups: maintenance.keptBackups.handler(({ context }) => keptBackups(context.dataDir)),
  receiveBackup: maintenance.receiveBackup.handler(({ context, input }) =>
    receivePart(context.dataDir, 'backup', input),
  ),
  inspectBackup: maintenance.inspectBackup.handler(async function* ({ context, input, signal }) {
    const inspecting = withProgress<Progress, BackupContents>(signal, (run) =>
      inspectBackup(context, input.source, run),
    );
    for await (const piece of inspecting) {
      if ('done' in piece) yield { kind: 'progress', ...piece };
      else yield { kind: 'contents', contents: piece };
    }
  }),
  restore: maintenance.restore.handler(async function* ({ context, input }) {
    const former = restoreInspected(context, input.token);
    try {
      yield { kind: 'restarting', former };
    } finally {
      // Who asked has been told: from here on the lines break.
      context.restart();
    }
  }),
  discardBackup: maintenance.discardBackup.handler(({ context }) => discardBackups(context.dataDir)),
});
