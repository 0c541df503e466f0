import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/apiContext.tsx';
import { NoCampaign } from '../../components/NoCampaign.tsx';
import { SCREEN_NAMES } from '../../i18n/shell.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { PhotoDesk } from './PhotoDesk.tsx';

/** Hình ảnh: photos come into a tray and go from there to units and activities. */
export function PhotoScreen() {
  const { campaign } = useCampaign();
  if (campaign === null) {
    return (
      <Page title={SCREEN_NAMES.photos}>
        <NoCampaign />
      </Page>
    );
  }
  return <ChosenPhotos key={campaign} campaign={campaign} />;
}

function ChosenPhotos({ campaign }: { readonly campaign: string }) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['photos', campaign],
    queryFn: () => api.photo.list({ campaign }),
  });
  return <Loaded query={query}>{(list) => <PhotoDesk campaign={campaign} list={list} />}</Loaded>;
}
