import { useSearch } from 'wouter';
import { CampaignFlow } from './CampaignFlow.tsx';
import { DirectiveListView } from './DirectiveListView.tsx';
import { IntakeScreen } from './IntakeScreen.tsx';

/** Văn bản: the list of papers, one of them on the desk, or on its way to a campaign. */
export function DirectiveScreen() {
  const asked = new URLSearchParams(useSearch());
  const [onDesk, toCampaign] = [asked.get('van-ban'), asked.get('lap-dot')];
  if (toCampaign !== null) return <CampaignFlow key={toCampaign} id={toCampaign} />;
  return onDesk === null ? <DirectiveListView /> : <IntakeScreen key={onDesk} id={onDesk} />;
}
