import { PASSPHRASE } from '../pages/colleague-files.ts';
import { dropFiles } from '../pages/files.ts';
import { dialog, field } from '../pages/frame.ts';
import type { Desk } from '../pages/office.ts';
import type { SceneFiles } from './offices.ts';
import { command, type Scene, scrollTo } from './scene.ts';

/** Lets go of a colleague's file over the exchange, and waits for what it says. */
const dropBundle =
  (name: string, words: string): NonNullable<Scene['act']> =>
  async ({ page, t }, files) => {
    const file = files[name];
    if (file !== undefined) await dropFiles(page, page.getByRole('main'), [file]);
    await dialog(page, t('sync:takeIn.title')).getByText(t(words)).first().waitFor();
  };

async function pasteRequest({ page, t }: Desk, { request }: SceneFiles): Promise<void> {
  if (request === undefined || request instanceof URL) return;
  await page.getByRole('button', { name: t('sync:who.add') }).click();
  await field(dialog(page, t('devices:add.title')), t('devices:add.line')).fill(String(request.content));
  await page.getByRole('button', { name: t('devices:add.approve') }).waitFor();
}

async function addWay({ page, t }: Desk, kind: 'folder' | 'hub', address: string): Promise<void> {
  await page.getByRole('button', { name: t(kind === 'hub' ? 'ways:addHub' : 'ways:addFolder') }).click();
  const form = dialog(page, t(`ways:form.add.${kind}`));
  await field(form, t(kind === 'hub' ? 'ways:form.address' : 'ways:form.folder')).fill(address);
  await form.getByRole('button', { name: t('ways:form.test') }).click();
  await form.getByRole('alert').waitFor();
}

export const SYNC: readonly Scene[] = [
  { name: 'sync', at: '/sync' },
  { name: 'sync-history', at: '/sync', act: scrollTo('sync:history.title') },
  {
    name: 'sync-device-menu',
    at: '/sync',
    act: ({ page, t }) =>
      page.getByRole('button', { name: t('devices:menu.label', { name: 'Luc Dietrich D4' }) }).click(),
  },
  {
    name: 'sync-held-back',
    at: '/sync',
    act: ({ page, t }) => page.getByText(t('ways:heldBack.title', { count: 2 })).click(),
  },
  { name: 'sync-send', at: '/sync', act: (desk) => command(desk, 'sync:head.send') },
  {
    name: 'sync-send-passphrase',
    at: '/sync',
    act: async (desk) => {
      await command(desk, 'sync:head.send');
      await desk.page.getByRole('radio', { name: desk.t('sync:send.passphrase') }).click();
      await desk.page.getByLabel(desk.t('sync:passphrase.label'), { exact: true }).fill(PASSPHRASE);
    },
  },
  { name: 'sync-take-in', at: '/sync', act: (desk) => command(desk, 'sync:head.takeIn') },
  {
    name: 'sync-preview',
    office: 'shared',
    inTurn: true,
    at: '/sync',
    act: dropBundle('news', 'sync:preview.records'),
  },
  {
    name: 'sync-preview-lacking',
    office: 'shared',
    inTurn: true,
    at: '/sync',
    act: dropBundle('later', 'errors:SYNC_LACKS_CHANGES.hint'),
  },
  {
    name: 'sync-passphrase',
    office: 'shared',
    inTurn: true,
    at: '/sync',
    act: dropBundle('locked', 'sync:takeIn.passphrase.open'),
  },
  { name: 'sync-add-laptop', office: 'shared', at: '/sync', act: pasteRequest },
  { name: 'sync-shared', office: 'shared', at: '/sync' },
  { name: 'sync-idle-today', office: 'shared', at: '/today' },

  {
    name: 'sync-add-folder',
    office: 'empty',
    at: '/sync',
    act: (desk) => addWay(desk, 'folder', '/home/weber/Nextcloud/EJRC'),
  },
  {
    name: 'sync-add-hub',
    office: 'empty',
    at: '/sync',
    act: (desk) => addWay(desk, 'hub', 'postgres://ejrc_device:geheim@127.0.0.1:1/ejrc'),
  },
];
