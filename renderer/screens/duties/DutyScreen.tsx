import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import type { Outputs } from '../../api/session.ts';
import listTable from '../../components/listTable.module.css';
import { NoCampaign } from '../../components/NoCampaign.tsx';
import { DUTY_KEYS, dutyText } from '../../i18n/duties.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { focusWhenDrawn, withData } from '../../shell/focusWhenDrawn.ts';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { useAsked } from '../../shell/useAsked.ts';
import { DutyForm } from './DutyForm.tsx';
import { DutyRow } from './DutyRow.tsx';
import classes from './DutyScreen.module.css';

type DutyList = Outputs['duty']['list'];

/** Nhiệm vụ | Kết quả | Đánh giá of the campaign's directives; what no text gave is typed. */
export function DutyScreen() {
  const api = useApi();
  const { campaign } = useCampaign();
  const [isAdding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: ['duties', campaign],
    queryFn: () => api.duty.list({ campaign }),
    enabled: campaign !== null,
  });
  const canAdd = query.data?.hasDocument === true && query.data.state !== 'closed';
  const add = () => {
    if (canAdd) setAdding(true);
  };
  useHotkeys([['Insert', add]]);
  useAsked('nhiem-vu', (duty) =>
    focusWhenDrawn(() => withData('duty', duty)?.querySelector('textarea')),
  );
  return (
    <Page
      title={SCREEN_NAMES.duties}
      keys={DUTY_KEYS}
      actions={
        canAdd && (
          <Button variant="default" leftSection={<IconPlus size={14} stroke={1.8} />} onClick={add}>
            {dutyText.add}
          </Button>
        )
      }
    >
      {campaign === null ? (
        <NoCampaign />
      ) : (
        <Loaded query={query}>
          {(list) => (
            <>
              {isAdding && (
                <DutyForm campaign={campaign} duty={null} onClose={() => setAdding(false)} />
              )}
              <DutyTable campaign={campaign} list={list} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function DutyTable({ campaign, list }: { readonly campaign: string; readonly list: DutyList }) {
  const { duties, state, hasDocument } = list;
  if (duties.length === 0) {
    return <p className={classes.empty}>{hasDocument ? dutyText.none : dutyText.noDocument}</p>;
  }
  return (
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
              isLocked={state === 'closed'}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
