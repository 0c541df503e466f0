import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { NoCampaign } from '../../components/NoCampaign.tsx';
import { handoutText } from '../../i18n/handout.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { HandoutDesk } from './HandoutDesk.tsx';

/** Giao việc: the papers of the request, and how they reached every unit. */
export function HandoutScreen() {
  const { campaign } = useCampaign();
  if (campaign === null) {
    return (
      <Page title={handoutText.title}>
        <NoCampaign />
      </Page>
    );
  }
  return <ChosenHandout key={campaign} campaign={campaign} />;
}

function ChosenHandout({ campaign }: { readonly campaign: string }) {
  const api = useApi();
  const { campaigns } = useCampaign();
  const query = useQuery({
    queryKey: ['handout', campaign],
    queryFn: () => api.handout.list({ campaign }),
  });
  const isOpen = campaigns.some(({ code, state }) => code === campaign && state === 'open');
  return (
    <Loaded query={query}>
      {(list) => <HandoutDesk campaign={campaign} list={list} isReadOnly={!isOpen} />}
    </Loaded>
  );
}
