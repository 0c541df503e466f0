import { useQuery } from '@tanstack/react-query';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { useApi } from '../../api/apiContext.tsx';
import { BOARD_KEYS } from '../../i18n/board.vi.ts';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { BoardContent } from './BoardContent.tsx';
import { TrayBar } from '../importTray/TrayBar.tsx';
import { NoCampaign } from '../../components/NoCampaign.tsx';

/** Bàn làm việc: how far the campaign is, who is missing, what came, what is coming. */
export function BoardScreen() {
  const api = useApi();
  const { campaign } = useCampaign();
  const query = useQuery({
    queryKey: ['board', campaign],
    queryFn: () => api.campaign.board({ campaign }),
    enabled: campaign !== null,
  });
  const today = query.data?.today;
  return (
    <Page
      title={SCREEN_NAMES.board}
      subtitle={today === undefined ? '' : formatShortDate(today)}
      keys={BOARD_KEYS}
      {...(query.data !== undefined &&
        campaign !== null && {
          foot: <TrayBar campaign={campaign} isOpen={query.data.campaign.state === 'open'} />,
        })}
    >
      {campaign === null ? (
        <NoCampaign />
      ) : (
        <Loaded query={query}>{(board) => <BoardContent board={board} />}</Loaded>
      )}
    </Page>
  );
}
