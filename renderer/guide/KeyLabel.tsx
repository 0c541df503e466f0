import { Kbd } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import { Fragment } from 'react';
import { guideText } from '../i18n/guide.vi.ts';
import { byPlace } from './byPlace.ts';
import classes from './KeyLabel.module.css';

const ARROWS = {
  '←': { Arrow: IconArrowLeft, name: guideText.arrows.left },
  '→': { Arrow: IconArrowRight, name: guideText.arrows.right },
  '↑': { Arrow: IconArrowUp, name: guideText.arrows.up },
  '↓': { Arrow: IconArrowDown, name: guideText.arrows.down },
};

/**
 * Keys as they stand on the keyboard, each in a frame of its own. The typeface of
 * the screens has no arrows: they are drawn.
 */
export function KeyLabel({ keys }: { readonly keys: string }) {
  return byPlace(keys.split(', ')).map(({ place, item }) => (
    <Fragment key={place}>
      {place > 0 && ', '}
      <Kbd size="xs" className={classes.key}>
        {byPlace(item.split(/(?<=[←→↑↓])|(?=[←→↑↓])/u)).map((part) =>
          isArrow(part.item) ? <ArrowKey key={part.place} sign={part.item} /> : part.item,
        )}
      </Kbd>
    </Fragment>
  ));
}

function ArrowKey({ sign }: { readonly sign: keyof typeof ARROWS }) {
  const { Arrow, name } = ARROWS[sign];
  return <Arrow size={12} stroke={2} role="img" aria-label={name} className={classes.arrow} />;
}

function isArrow(text: string): text is keyof typeof ARROWS {
  return Object.hasOwn(ARROWS, text);
}
