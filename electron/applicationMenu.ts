import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { SHELL_TEXTS as texts } from './texts.vi.ts';

export type MenuActions = {
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly guide: () => void;
  readonly about: () => void;
  readonly hasDevTools: boolean;
};

/**
 * The menu in Vietnamese. Undo and redo are missing on purpose: Ctrl+Z belongs to
 * the screens, where it undoes a recorded change of the office's data.
 */
export function setApplicationMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions)));
}

function menuTemplate(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: texts.file,
      submenu: [
        { label: texts.print, accelerator: 'CmdOrCtrl+P', click: actions.print },
        { label: texts.savePdf, click: actions.savePdf },
        { type: 'separator' },
        { label: texts.quit, role: 'quit', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        { label: texts.cut, role: 'cut' },
        { label: texts.copy, role: 'copy' },
        { label: texts.paste, role: 'paste' },
        { label: texts.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { label: texts.zoomIn, role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: texts.zoomOut, role: 'zoomOut', accelerator: 'CmdOrCtrl+-' },
        { label: texts.zoomReset, role: 'resetZoom', accelerator: 'CmdOrCtrl+0' },
        { label: texts.fullScreen, role: 'togglefullscreen' },
        { type: 'separator' },
        { label: texts.reload, role: 'reload', accelerator: 'CmdOrCtrl+R' },
        ...developerItems(actions.hasDevTools),
      ],
    },
    {
      label: texts.help,
      submenu: [
        // The screens answer F1 themselves; a registered key would be taken from them.
        { label: texts.guide, accelerator: 'F1', registerAccelerator: false, click: actions.guide },
        { label: texts.about, click: actions.about },
      ],
    },
  ];
}

function developerItems(hasDevTools: boolean): MenuItemConstructorOptions[] {
  return hasDevTools ? [{ label: texts.devTools, role: 'toggleDevTools' }] : [];
}
