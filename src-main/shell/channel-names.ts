/** Between the preload and the main process; nothing else is listened to. */
export const CHANNEL = {
  connect: 'desk:connect',
  port: 'desk:port',
  lost: 'desk:lost',
  navigate: 'desk:navigate',
  saveFile: 'desk:save-file',
  openFiles: 'desk:open-files',
  chooseFolder: 'desk:choose-folder',
  setBadge: 'desk:set-badge',
  notify: 'desk:notify',
  openExternal: 'desk:open-external',
  copyText: 'desk:copy-text',
  copyTable: 'desk:copy-table',
  setLanguage: 'desk:set-language',
  setEditsCases: 'desk:set-edits-cases',
} as const;
