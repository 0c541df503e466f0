import { screenLoader, type ScreenLoader } from './screenLoader.ts';

/** Every screen but the first, by its address; each is a file of its own in the build. */
export const SCREEN_LOADERS: Readonly<Record<string, ScreenLoader>> = {
  '/van-ban': screenLoader(
    async () => (await import('../screens/directives/DirectiveScreen.tsx')).DirectiveScreen,
  ),
  '/dot-bao-cao': screenLoader(
    async () => (await import('../screens/campaign/CampaignScreen.tsx')).CampaignScreen,
  ),
  '/giao-viec': screenLoader(
    async () => (await import('../screens/handout/HandoutScreen.tsx')).HandoutScreen,
  ),
  '/nhap-ket-qua': screenLoader(
    async () => (await import('../screens/grid/GridScreen.tsx')).GridScreen,
  ),
  '/khay-nhap': screenLoader(
    async () => (await import('../screens/importTray/TrayScreen.tsx')).TrayScreen,
  ),
  '/nhiem-vu': screenLoader(
    async () => (await import('../screens/duties/DutyScreen.tsx')).DutyScreen,
  ),
  '/hoat-dong': screenLoader(
    async () => (await import('../screens/activities/ActivitiesScreen.tsx')).ActivitiesScreen,
  ),
  '/bieu-do': screenLoader(
    async () => (await import('../screens/charts/ChartScreen.tsx')).ChartScreen,
  ),
  '/hinh-anh': screenLoader(
    async () => (await import('../screens/photos/PhotoScreen.tsx')).PhotoScreen,
  ),
  '/bao-cao': screenLoader(
    async () => (await import('../screens/report/ReportScreen.tsx')).ReportScreen,
  ),
  '/bieu-mau': screenLoader(
    async () => (await import('../screens/receivedForms/FormsScreen.tsx')).FormsScreen,
  ),
  '/luu-ho-so': screenLoader(
    async () => (await import('../screens/archive/ArchiveScreen.tsx')).ArchiveScreen,
  ),
  '/don-vi': screenLoader(
    async () => (await import('../screens/units/UnitsScreen.tsx')).UnitsScreen,
  ),
  '/nhat-ky': screenLoader(
    async () => (await import('../screens/record/RecordScreen.tsx')).RecordScreen,
  ),
  '/thiet-lap': screenLoader(
    async () => (await import('../screens/settings/SettingsScreen.tsx')).SettingsScreen,
  ),
};

/** The first screen of all, needed once in the life of an office. */
export const startScreenLoader = screenLoader(
  async () => (await import('../screens/start/StartScreen.tsx')).StartScreen,
);

/** Starts with the code of the screen an address shows, while the page still connects to the core. */
export function fetchScreenAt(address: string): void {
  void SCREEN_LOADERS[address]?.fetch();
}

/**
 * Fetches all other screens one after the other once nothing else is to do, so that
 * opening one waits for nothing. A page that waits for an answer has something to do.
 */
export async function fetchAllScreens(isWaiting: () => boolean): Promise<void> {
  for (const { fetch } of Object.values(SCREEN_LOADERS)) {
    do await new Promise((resolve) => requestIdleCallback(resolve));
    while (isWaiting());
    await fetch();
  }
}
