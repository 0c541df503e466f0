import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { NoCampaign } from '../../components/NoCampaign.tsx';
import { formText } from '../../i18n/receivedForms.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { useAsked } from '../../shell/useAsked.ts';
import { CopyView } from './CopyView.tsx';
import { FormScreen } from './FormScreen.tsx';
import { NoForm } from './NoForm.tsx';
import { ViewSwitch, type FormView } from './ViewSwitch.tsx';

/** Biểu mẫu của Sở: forms to be filled in, and figures to be copied into whatever the Sở asks for. */
export function FormsScreen() {
  const { campaign } = useCampaign();
  const [view, setView] = useState<FormView>('form');
  useAsked('bieu', () => setView('form'));
  if (campaign === null) {
    return (
      <Page title={formText.title}>
        <NoCampaign />
      </Page>
    );
  }
  const views = <ViewSwitch view={view} onView={setView} />;
  return view === 'copy' ? (
    <CopyView campaign={campaign} views={views} />
  ) : (
    <Forms key={campaign} campaign={campaign} views={views} />
  );
}

/** The newest form is open until another is chosen. */
function Forms({ campaign, views }: { readonly campaign: string; readonly views: ReactNode }) {
  const api = useApi();
  const [chosen, setChosen] = useState<string | null>(null);
  useAsked('bieu', setChosen);
  const forms = useQuery({
    queryKey: ['receivedForms', campaign],
    queryFn: () => api.receivedForm.list({ campaign }),
  });
  const formId = (forms.data?.find(({ id }) => id === chosen) ?? forms.data?.[0])?.id ?? null;
  const desk = useQuery({
    queryKey: ['receivedForm', formId],
    queryFn: () => api.receivedForm.read({ formId: formId ?? '' }),
    enabled: formId !== null,
  });
  return (
    <Loaded query={forms}>
      {(list) =>
        formId === null ? (
          <NoForm campaign={campaign} views={views} onReceived={setChosen} />
        ) : (
          <Loaded query={desk}>
            {(found) => (
              <FormScreen
                key={found.form.id}
                desk={found}
                forms={list}
                campaign={campaign}
                views={views}
                onChoose={setChosen}
              />
            )}
          </Loaded>
        )
      }
    </Loaded>
  );
}
