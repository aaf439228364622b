import { join } from 'node:path';
import { app, ClipboardItem, clipboard, dialog, session } from 'electron';
import type { HostCommand } from '#shared/contract/host.ts';
import { type BackendProcess, startBackend } from './backend-process.ts';
import { setBadge } from './badge.ts';
import { CHANNEL } from './channel-names.ts';
import { registerDeepLinks, routeInArguments, watchDeepLinks } from './deep-links.ts';
import { chooseFolder, openFiles, saveFile } from './file-dialogs.ts';
import { denyPermissions, guardAllContents, openExternal } from './guards.ts';
import { handleCalls } from './ipc.ts';
import { setMenu } from './menu.ts';
import { createNotices } from './notices.ts';
import { registerPageScheme, servePage } from './page-protocol.ts';
import { createSecrets } from './secrets.ts';
import { readShellArguments, type ShellArguments } from './shell-arguments.ts';
import { setSpellCheckLanguages } from './spell-check.ts';
import { createTexts, type Language, languageOf, type Texts } from './texts.ts';
import { createTray, type ProgramTray } from './tray.ts';
import { createWindows, type Windows } from './windows.ts';

/** EX_SOFTWARE of sysexits.h. */
const STOPPED_EXIT_CODE = 70;

/**
 * The program around the window. It knows no data: that is the backend's, which runs in a process of its own.
 * @param argv as Electron got it
 */
export function startShell(argv: readonly string[]): void {
  const args = readShellArguments(argv.slice(app.isPackaged ? 1 : 2));
  separateProfiles(args);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  app.setAppUserModelId('org.ejrc.desk');
  registerPageScheme();
  guardAllContents();

  let shell: Shell | undefined;
  let firstRoute = routeInArguments(argv);
  const openRoute = (route: string) => {
    if (shell === undefined) firstRoute = route;
    else shell.windows.show({ kind: 'route', route });
  };
  watchDeepLinks(openRoute);
  app.on('second-instance', (_event, secondArgv) => {
    const route = routeInArguments(secondArgv);
    if (route === undefined) shell?.windows.show();
    else openRoute(route);
  });
  app.on('activate', () => shell?.windows.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(() => {
    shell = assemble(args);
    shell.windows.show(firstRoute === undefined ? undefined : { kind: 'route', route: firstRoute });
  });
}

interface Shell {
  readonly windows: Windows;
}

/** Each data folder has a profile, and so an instance, of its own. What Chromium keeps there is no data of the office. */
function separateProfiles({ dataDir, demo }: ShellArguments): void {
  const usual = join(app.getPath('appData'), demo ? 'EJRC Desk Demo Window' : 'EJRC Desk Window');
  app.setPath('userData', dataDir === undefined ? usual : join(dataDir, 'window'));
}

function assemble(args: ShellArguments): Shell {
  const root = app.getAppPath();
  const iconDir = join(root, 'resources', 'icons');
  let language: Language = languageOf(app.getPreferredSystemLanguages());
  let texts: Texts = createTexts(language);
  let editsCases = true;
  let tray: ProgramTray | undefined;

  denyPermissions(session.defaultSession);
  servePage(join(root, 'dist', 'renderer'));
  if (args.dataDir === undefined && !args.demo) registerDeepLinks();

  const windows = createWindows(join(root, 'dist', 'shell', 'preload.cjs'), () => texts);
  const run = (command: HostCommand) => windows.show({ kind: 'command', command });
  const backend = backendFor(args, root, language, windows, () => texts);
  const applyMenu = () => {
    const actions = { run, openWindow: () => void windows.open(), print: windows.print };
    setMenu(texts, actions, { platform: process.platform, isPackaged: app.isPackaged, editsCases });
  };
  const applyLanguage = () => {
    applyMenu();
    setSpellCheckLanguages(session.defaultSession, language);
    tray?.setTexts(texts);
  };

  applyLanguage();
  tray = createTray(iconDir, texts, { show: () => windows.show(), newInquiry: () => run('new-inquiry') });
  const notify = createNotices((route) => windows.show({ kind: 'route', route }));
  handleCalls(
    {
      [CHANNEL.saveFile]: saveFile,
      [CHANNEL.openFiles]: openFiles,
      [CHANNEL.chooseFolder]: chooseFolder,
      [CHANNEL.openExternal]: (_sender, url) => openExternal(url),
      [CHANNEL.copyText]: (_sender, text) => clipboard.writeText(text),
      [CHANNEL.copyTable]: (_sender, { text, html }) =>
        clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]),
      [CHANNEL.notify]: (_sender, notice) => notify(notice),
      [CHANNEL.setBadge]: (_sender, count) => {
        setBadge(count, iconDir, texts);
        tray?.setCount(count);
      },
      [CHANNEL.setLanguage]: (_sender, next) => {
        language = next;
        texts = createTexts(language);
        applyLanguage();
      },
      [CHANNEL.setEditsCases]: (_sender, next) => {
        editsCases = next;
        applyMenu();
        tray?.setEditsCases(editsCases);
      },
    },
    backend.connect,
  );
  closeDataBeforeQuitting(backend);
  return { windows };
}

function backendFor(
  args: ShellArguments,
  root: string,
  language: Language,
  windows: Windows,
  texts: () => Texts,
): BackendProcess {
  const { dataDir, demo } = args;
  const order = {
    type: 'start',
    rootDir: root,
    demo,
    language,
    ...(dataDir === undefined ? {} : { dataDir }),
  } as const;
  const secrets = createSecrets(() => warnOfPlainSecrets(texts()));
  return startBackend(join(root, 'dist', 'main', 'utility-process.js'), order, secrets, {
    onFailed(line, exitCode) {
      dialog.showErrorBox('EJRC Desk', line);
      app.exit(exitCode);
    },
    onRestarted: windows.tellLost,
    onStopped() {
      windows.tellLost();
      endStopped(texts());
    },
  });
}

/** Not modal and not awaited: the work goes on. */
function warnOfPlainSecrets(t: Texts): void {
  const { message, detail } = { message: t('secrets.plain'), detail: t('secrets.remedy') };
  void dialog.showMessageBox({ type: 'warning', title: 'EJRC Desk', message, detail });
}

function endStopped(t: Texts): void {
  dialog.showErrorBox('EJRC Desk', t('backend.stopped'));
  app.exit(STOPPED_EXIT_CODE);
}

function closeDataBeforeQuitting(backend: BackendProcess): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void backend.stop().then(() => {
      isClosed = true;
      app.quit();
    });
  });
}
