import type { WebPreferences } from 'electron';

/**
 * What every window's page runs with. Electron's defaults are the same today; they are written down so that no later
 * default and no careless change makes them weaker.
 */
export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: true,
    devTools: !isPackaged,
  };
}
