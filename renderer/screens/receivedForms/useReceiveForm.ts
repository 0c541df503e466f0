import { useApi } from '../../api/apiContext.tsx';
import { formText } from '../../i18n/receivedForms.vi.ts';
import { useToast } from '../../shell/toasts.tsx';
import type { FormStep } from './useFormStep.ts';

const SAID = {
  same: formText.receivedSame,
  similar: formText.receivedSimilar,
};

/** Takes a form that was dropped or chosen and opens it. */
export function useReceiveForm(
  campaign: string,
  step: FormStep,
  onReceived: (formId: string) => void,
): (file: File) => void {
  const api = useApi();
  const toast = useToast();
  const receive = async (file: File) => {
    const outcome = await step.run(() => api.receivedForm.receive({ campaign, file }));
    if (outcome === null) return;
    onReceived(outcome.formId);
    const say = outcome.known === null ? formText.received : SAID[outcome.known];
    toast({ text: say(file.name) });
  };
  return (file) => void receive(file);
}
