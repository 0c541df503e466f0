import type { KeyboardEvent, MouseEvent } from 'react';
import { paragraphText } from '../../i18n/reportProse.vi.ts';
import type { FlowItem } from './flow.ts';
import { InlineText } from './InlineText.tsx';
import classes from './Paper.module.css';
import { useChips } from './reportContext.tsx';

/**
 * A paragraph of the pages. In the live draft Enter, F2 or a click on its words
 * opens its editor; the chips inside keep their own keys.
 */
export function ProsePiece({ item }: { readonly item: Extract<FlowItem, { kind: 'prose' }> }) {
  const chips = useChips();
  const known = item.paragraph === undefined ? undefined : chips?.paragraphs.get(item.paragraph);
  const shared = {
    className: classes.prose,
    'data-flow': item.id,
    'data-rest': item.isRest || undefined,
    'data-continues': item.continues || undefined,
  };
  if (chips === null || known === undefined) {
    return (
      <div {...shared}>
        <InlineText inlines={item.inlines} />
      </div>
    );
  }
  const edit = () => chips.editParagraph(known.id);
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'F2') return;
    event.preventDefault();
    edit();
  };
  // What a chip opens is drawn elsewhere in the page, yet its clicks arrive here too.
  const click = ({ target, currentTarget }: MouseEvent) => {
    if (!(target instanceof Element) || !currentTarget.contains(target)) return;
    if (target.closest('[role="button"]') === null) edit();
  };
  const editable = {
    'data-editable': true,
    'data-edited': known.edited !== null || undefined,
    role: 'group',
    'aria-label': paragraphText.edit(known.place),
    tabIndex: item.isRest === true ? -1 : 0,
    onKeyDown: press,
    onClick: click,
  };
  return (
    <div {...shared} {...editable}>
      <InlineText inlines={item.inlines} />
    </div>
  );
}
