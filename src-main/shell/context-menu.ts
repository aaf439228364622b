import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { Texts } from './texts.ts';

/** The menu of the right mouse button in text: spelling suggestions and the clipboard. Elsewhere the page has its own. */
export function watchContextMenu(contents: WebContents, texts: () => Texts): void {
  contents.on('context-menu', (_event, params) => {
    const items = contextMenuItems(contents, params, texts());
    if (items.length > 0) Menu.buildFromTemplate([...items]).popup();
  });
}

function contextMenuItems(
  contents: WebContents,
  { isEditable, misspelledWord, dictionarySuggestions, selectionText, editFlags }: ContextMenuParams,
  t: Texts,
): readonly MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { label: t('edit.copy'), role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const spelling: readonly MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...dictionarySuggestions.map((word) => ({ label: word, click: () => contents.replaceMisspelling(word) })),
          {
            label: t('edit.learn', { word: misspelledWord }),
            click: () => contents.session.addWordToSpellCheckerDictionary(misspelledWord),
          },
          { type: 'separator' },
        ];
  return [
    ...spelling,
    { label: t('edit.cut'), role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: t('edit.paste'), role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { label: t('edit.selectAll'), role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
