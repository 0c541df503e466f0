/** Names of the messages between preload and main; the page knows none of them. */
export const CHANNELS = {
  connect: 'desktop:connect',
  openReport: 'desktop:open-report',
  showReport: 'desktop:show-report',
  print: 'desktop:print',
  savePdf: 'desktop:save-pdf',
  savePdfBeside: 'desktop:save-pdf-beside',
  chooseFolder: 'desktop:choose-folder',
  corePort: 'desktop:core-port',
  coreState: 'desktop:core-state',
} as const;
