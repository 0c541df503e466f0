import { Popover } from '@mantine/core';
import { useState } from 'react';
import { sourcesText } from '../../i18n/grid.vi.ts';
import classes from './Chips.module.css';
import { FigureSource } from './FigureSource.tsx';
import { InlineButton } from './InlineButton.tsx';
import { useChips, type NumberInline } from './reportContext.tsx';

/** A number of the prose; click or Enter opens the units and sources behind it. */
export function NumberChip({ inline }: { readonly inline: NumberInline }) {
  const chips = useChips();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      offset={4}
      trapFocus
      returnFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <InlineButton
          className={classes.number}
          isOpen={isOpen}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
          text={inline.text}
        />
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={sourcesText.label(inline.text)}>
        {chips !== null && isOpen && <FigureSource chips={chips} source={inline.source} />}
      </Popover.Dropdown>
    </Popover>
  );
}
