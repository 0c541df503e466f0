import { useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { BoardScreen } from '../screens/board/BoardScreen.tsx';
import { fetchAllScreens, SCREEN_LOADERS } from './screenLoaders.ts';

/** One address, one screen; an address that leads nowhere opens Bàn làm việc. */
export function ScreenSwitch() {
  useEffect(() => void fetchAllScreens(), []);
  return (
    <Switch>
      <Route path="/" component={BoardScreen} />
      {Object.entries(SCREEN_LOADERS).map(([path, { Screen }]) => (
        <Route key={path} path={path} component={Screen} />
      ))}
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}
