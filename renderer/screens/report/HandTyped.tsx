import { VisuallyHidden } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { paragraphText } from '../../i18n/reportProse.vi.ts';
import classes from './Chips.module.css';

/** A number a person typed over what is bound: red, with a pen, and said so. */
export function HandTyped({ text }: { readonly text: string }) {
  return (
    <span className={classes.handTyped}>
      {text}
      <IconPencil size={11} stroke={2} aria-hidden />
      <VisuallyHidden>{paragraphText.handTypedMark}</VisuallyHidden>
    </span>
  );
}
