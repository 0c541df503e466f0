import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import listTable from '../../components/listTable.module.css';
import { NoCampaign } from '../../components/NoCampaign.tsx';
import { dutyText } from '../../i18n/duties.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import classes from './DutyScreen.module.css';
import { DutyRow } from './DutyRow.tsx';

/** Nhiệm vụ | Kết quả | Đánh giá of the campaign's directives. */
export function DutyScreen() {
  const api = useApi();
  const { campaign } = useCampaign();
  const query = useQuery({
    queryKey: ['duties', campaign],
    queryFn: () => api.duty.list({ campaign }),
    enabled: campaign !== null,
  });
  return (
    <Page title={SCREEN_NAMES.duties}>
      {campaign === null ? (
        <NoCampaign />
      ) : (
        <Loaded query={query}>
          {({ duties, state }) =>
            duties.length === 0 ? (
              <p className={classes.empty}>{dutyText.none}</p>
            ) : (
              <>
                {state !== 'open' && <p className={classes.empty}>{dutyText.closed}</p>}
                <table className={listTable.list} aria-label={SCREEN_NAMES.duties}>
                  <thead>
                    <tr>
                      <th scope="col" className={classes.duty}>
                        {dutyText.columns.duty}
                      </th>
                      <th scope="col">{dutyText.columns.result}</th>
                      <th scope="col" className={classes.assessment}>
                        {dutyText.columns.assessment}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {duties.map((duty) => (
                      <DutyRow
                        key={`${campaign} ${duty.id}`}
                        campaign={campaign}
                        duty={duty}
                        isOpen={state === 'open'}
                      />
                    ))}
                  </tbody>
                </table>
              </>
            )
          }
        </Loaded>
      )}
    </Page>
  );
}
