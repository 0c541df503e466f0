import { useQuery } from '@tanstack/react-query';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { useApi } from '../../api/apiContext.tsx';
import type { Outputs } from '../../api/session.ts';
import { Card } from '../../components/Card.tsx';
import { boardText, daysLeftText, STATUS_NAMES } from '../../i18n/board.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { daysBetween } from './daysBetween.ts';
import classes from './RunningCampaigns.module.css';

type Running = Outputs['campaign']['overview']['campaigns'][number];

/** The open campaigns of the office, one line each; with a single one its board says it all. */
export function RunningCampaigns() {
  const api = useApi();
  const { campaign, choose } = useCampaign();
  const { data } = useQuery({
    queryKey: ['overview'],
    queryFn: () => api.campaign.overview(),
  });
  if (data === undefined || data.campaigns.length < 2) return null;
  return (
    <div className={classes.place}>
      <Card title={boardText.running(data.campaigns.length)}>
        <table className={classes.table} aria-label={boardText.running(data.campaigns.length)}>
          <thead>
            <tr>
              <th scope="col">{boardText.runningName}</th>
              <th scope="col" className={classes.number}>
                {boardText.reported}
              </th>
              <th scope="col">{boardText.runningDue}</th>
              <th scope="col" className={classes.number}>
                {STATUS_NAMES.returned}
              </th>
              <th scope="col" className={classes.number}>
                {STATUS_NAMES.missing}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.campaigns.map((each) => (
              <tr key={each.code} aria-current={each.code === campaign}>
                <td className={classes.name}>
                  <button type="button" title={each.name} onClick={() => choose(each.code)}>
                    {each.name}
                  </button>
                </td>
                <td className={classes.number}>
                  {each.reported}/{each.expected}
                </td>
                <td className={classes.due}>{dueText(each, data.today)}</td>
                <td className={classes.number}>{each.returned}</td>
                <td className={classes.number}>{each.missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  );
}

function dueText({ unitDeadline }: Running, today: string): string {
  if (unitDeadline === null) return boardText.noDeadlineSet;
  const left = daysLeftText(daysBetween(today, unitDeadline.on));
  return `${formatShortDate(unitDeadline.on)}, ${left}`;
}
