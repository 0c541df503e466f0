import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { ReadySession } from '../api/session.ts';
import classes from './Frame.module.css';
import { AwayDialog } from './away/AwayDialog.tsx';
import { AwayReminder } from './away/AwayReminder.tsx';
import { clerkSwitch, ClerkSwitch } from './ClerkSwitch.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { recentSteps, RecentSteps } from './RecentSteps.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { ScreenSwitch } from './ScreenSwitch.tsx';
import { isScreenAt, SCREENS } from './screens.ts';
import { TroubleBanner } from './TroubleBanner.tsx';
import { WhoWorksBanner } from './WhoWorksBanner.tsx';
import { useFrameKeys } from './useFrameKeys.ts';
import { useOfficeHistory } from './useOfficeHistory.ts';
import { useRegionKeys } from './useRegionKeys.ts';

/** Zoom of 125 % and more on a small screen: the rail gives way first. */
const TIGHT = '(max-width: 1100px)';

/** Rail at the left, one screen at the right. */
export function Frame({ session }: { readonly session: ReadySession }) {
  const [path] = useLocation();
  const queries = useQueryClient();
  const isTight = useMediaQuery(TIGHT, false, { getInitialValueInEffect: false });
  const isWorking = SCREENS.some((screen) => screen.isWide && isScreenAt(screen, path));
  const kind = isWorking || isTight ? 'working' : 'lists';
  const [turned, setTurned] = useState({ working: false, lists: false });
  const isNarrow = (kind === 'working') !== turned[kind];
  const toggleRail = useCallback(
    () => setTurned((now) => ({ ...now, [kind]: !now[kind] })),
    [kind],
  );
  const { undo, redo } = useOfficeHistory();
  useRegionKeys();
  useFrameKeys({
    toggleRail,
    openSteps: recentSteps.open,
    openClerks: clerkSwitch.open,
    undo,
    redo,
  });
  return (
    <div className={classes.frame}>
      <Rail actor={session.actor} isNarrow={isNarrow} onWiden={toggleRail} />
      <div className={classes.content}>
        <TroubleBanner
          isClockBehind={session.isClockBehind}
          folderRisk={session.folderRisk}
          viewing={session.viewing}
        />
        <AwayReminder />
        {session.isSample && <SampleBanner />}
        <WhoWorksBanner />
        <div className={classes.screen}>
          <ScreenBoundary key={path} onReopen={() => void queries.invalidateQueries()}>
            <ScreenSwitch />
          </ScreenBoundary>
        </div>
      </div>
      <Palette />
      <RecentSteps />
      <ClerkSwitch />
      <AwayDialog />
    </div>
  );
}
