import { useLocation } from 'wouter';
import { useCampaign } from './campaignContext.tsx';
import { hitPath, type Hit } from './hitPath.ts';

/** Opens what was found where it stands, in its own campaign. */
export function useOpenHit(): (hit: Hit) => void {
  const [, go] = useLocation();
  const { campaign, choose } = useCampaign();
  return (hit) => {
    if (hit.campaign !== null && hit.campaign.code !== campaign) choose(hit.campaign.code);
    go(hitPath(hit), { state: Date.now() });
  };
}
