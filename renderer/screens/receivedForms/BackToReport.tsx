import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';
import { formText } from '../../i18n/receivedForms.vi.ts';

/** The way back to the report this screen belongs to. */
export function BackToReport() {
  return (
    <Button
      component={Link}
      href="/bao-cao"
      variant="subtle"
      leftSection={<IconArrowLeft size={15} stroke={1.8} aria-hidden />}
    >
      {formText.back}
    </Button>
  );
}
