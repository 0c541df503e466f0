import { SegmentedControl } from '@mantine/core';
import { formText } from '../../i18n/receivedForms.vi.ts';

export type FormView = 'form' | 'copy';

/** The two ways to hand figures over, as a switch. */
export function ViewSwitch({
  view,
  onView,
}: {
  readonly view: FormView;
  readonly onView: (view: FormView) => void;
}) {
  return (
    <SegmentedControl
      aria-label={formText.views}
      size="xs"
      value={view}
      onChange={(value) => onView(value === 'copy' ? 'copy' : 'form')}
      data={[
        { value: 'form', label: formText.formView },
        { value: 'copy', label: formText.copyView },
      ]}
    />
  );
}
