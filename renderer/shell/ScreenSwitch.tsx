import { Redirect, Route, Switch } from 'wouter';
import { ActivitiesScreen } from '../screens/activities/ActivitiesScreen.tsx';
import { ArchiveScreen } from '../screens/archive/ArchiveScreen.tsx';
import { BoardScreen } from '../screens/board/BoardScreen.tsx';
import { CampaignScreen } from '../screens/campaign/CampaignScreen.tsx';
import { ChartScreen } from '../screens/charts/ChartScreen.tsx';
import { DirectiveScreen } from '../screens/directives/DirectiveScreen.tsx';
import { DutyScreen } from '../screens/duties/DutyScreen.tsx';
import { GridScreen } from '../screens/grid/GridScreen.tsx';
import { HandoutScreen } from '../screens/handout/HandoutScreen.tsx';
import { PhotoScreen } from '../screens/photos/PhotoScreen.tsx';
import { RecordScreen } from '../screens/record/RecordScreen.tsx';
import { FormsScreen } from '../screens/receivedForms/FormsScreen.tsx';
import { ReportScreen } from '../screens/report/ReportScreen.tsx';
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx';
import { UnitsScreen } from '../screens/units/UnitsScreen.tsx';

/** One address, one screen; an address that leads nowhere opens Bàn làm việc. */
export function ScreenSwitch() {
  return (
    <Switch>
      <Route path="/" component={BoardScreen} />
      <Route path="/van-ban" component={DirectiveScreen} />
      <Route path="/dot-bao-cao" component={CampaignScreen} />
      <Route path="/giao-viec" component={HandoutScreen} />
      <Route path="/nhap-ket-qua" component={GridScreen} />
      <Route path="/nhiem-vu" component={DutyScreen} />
      <Route path="/hoat-dong" component={ActivitiesScreen} />
      <Route path="/bieu-do" component={ChartScreen} />
      <Route path="/hinh-anh" component={PhotoScreen} />
      <Route path="/bao-cao" component={ReportScreen} />
      <Route path="/bieu-mau" component={FormsScreen} />
      <Route path="/luu-ho-so" component={ArchiveScreen} />
      <Route path="/don-vi" component={UnitsScreen} />
      <Route path="/nhat-ky" component={RecordScreen} />
      <Route path="/thiet-lap" component={SettingsScreen} />
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}
