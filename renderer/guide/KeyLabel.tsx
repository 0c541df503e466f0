import { Kbd } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import { guideText } from '../i18n/guide.vi.ts';
import { byPlace } from './byPlace.ts';
import classes from './KeyLabel.module.css';

const ARROWS = {
  '←': { Arrow: IconArrowLeft, name: guideText.arrows.left },
  '→': { Arrow: IconArrowRight, name: guideText.arrows.right },
  '↑': { Arrow: IconArrowUp, name: guideText.arrows.up },
  '↓': { Arrow: IconArrowDown, name: guideText.arrows.down },
};

/** A key as it stands on the keyboard. The typeface of the screens has no arrows: they are drawn. */
export function KeyLabel({ keys }: { readonly keys: string }) {
  return (
    <Kbd size="xs" className={classes.key}>
      {byPlace(keys.split(/(?<=[←→↑↓])|(?=[←→↑↓])/u)).map(({ place, item }) =>
        isArrow(item) ? <ArrowKey key={place} sign={item} /> : item,
      )}
    </Kbd>
  );
}

function ArrowKey({ sign }: { readonly sign: keyof typeof ARROWS }) {
  const { Arrow, name } = ARROWS[sign];
  return <Arrow size={12} stroke={2} role="img" aria-label={name} className={classes.arrow} />;
}

function isArrow(text: string): text is keyof typeof ARROWS {
  return Object.hasOwn(ARROWS, text);
}
