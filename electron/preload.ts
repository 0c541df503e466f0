import { contextBridge, ipcRenderer } from 'electron';
import type {
  ChosenFolder,
  CoreState,
  DesktopAnswer,
  DesktopBridge,
} from '#app/contract/desktop.ts';
import { CHANNELS } from './channels.ts';

/**
 * All a page gets of Electron: verbs, no channels, no events, no `ipcRenderer`
 * (Electron checklist, item 20). Main checks sender and input of each.
 */
const bridge: DesktopBridge = {
  connect: () => ipcRenderer.send(CHANNELS.connect),
  openReport: (file) => call(CHANNELS.openReport, file),
  showReport: (file) => call(CHANNELS.showReport, file),
  print: () => call(CHANNELS.print),
  savePdf: () => call(CHANNELS.savePdf),
  savePdfBeside: (file) => call(CHANNELS.savePdfBeside, file),
  chooseFolder: async () => {
    try {
      const answer: ChosenFolder = await ipcRenderer.invoke(CHANNELS.chooseFolder);
      return answer;
    } catch {
      return { ok: false, code: 'refused' };
    }
  },
  onCoreState: (listener) => {
    const tell = (_event: unknown, state: CoreState): void => listener(state);
    ipcRenderer.on(CHANNELS.coreState, tell);
    return () => {
      ipcRenderer.off(CHANNELS.coreState, tell);
    };
  },
};

/** A port cannot cross the context bridge; a message to the own window can carry it. */
ipcRenderer.on(CHANNELS.corePort, (event) => {
  window.postMessage({ type: 'core-port' }, window.location.origin, event.ports);
});
contextBridge.exposeInMainWorld('desktop', bridge);

async function call(channel: string, ...input: readonly string[]): Promise<DesktopAnswer> {
  try {
    const answer: DesktopAnswer = await ipcRenderer.invoke(channel, ...input);
    return answer;
  } catch {
    return { ok: false, code: 'refused' };
  }
}
