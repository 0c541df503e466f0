import { useQueryClient } from '@tanstack/react-query';
import { memo, useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { BoardScreen } from '../screens/board/BoardScreen.tsx';
import { fetchAllScreens, SCREEN_LOADERS } from './screenLoaders.ts';

/**
 * One address, one screen; an address that leads nowhere opens Bàn làm việc. What
 * the frame learns about the office draws no screen again.
 */
export const ScreenSwitch = memo(function ScreenSwitch() {
  const queries = useQueryClient();
  useEffect(() => void fetchAllScreens(() => queries.isFetching() > 0), [queries]);
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
});
