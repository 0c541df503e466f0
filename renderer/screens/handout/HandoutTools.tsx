import { Button, Menu } from '@mantine/core';
import { handoutText } from '../../i18n/handout.vi.ts';
import classes from './Handout.module.css';
import type { HandoutFilter } from './HandoutDesk.tsx';
import type { HandoutChannel, HandoutList } from './handoutTypes.ts';

const CHANNELS = ['zalo', 'paper', 'email', 'phone', 'meeting'] as const;

type HandoutToolsProps = {
  readonly list: HandoutList;
  readonly filter: HandoutFilter;
  readonly marked: number;
  readonly isReadOnly: boolean;
  readonly onFilter: (filter: HandoutFilter) => void;
  readonly onSent: (channel: HandoutChannel) => void;
  readonly onReceived: () => void;
  readonly onClear: () => void;
};

/** Filters at the left; what can be done with the chosen units at the right. */
export function HandoutTools(props: HandoutToolsProps) {
  const { list, filter, marked, isReadOnly, onFilter, onSent, onReceived, onClear } = props;
  const notSent = list.units.filter(({ handout }) => handout === null).length;
  const waiting = list.units.filter(
    ({ handout }) => handout !== null && handout.receivedOn === null,
  ).length;
  const tab = (value: HandoutFilter, label: string, count: number) => (
    <Button
      variant={filter === value ? 'light' : 'subtle'}
      aria-pressed={filter === value}
      onClick={() => onFilter(value)}
    >
      {`${label} ${count}`}
    </Button>
  );
  return (
    <>
      <div role="group" aria-label={handoutText.filters} className={classes.group}>
        {tab(null, handoutText.all, list.units.length)}
        {tab('notSent', handoutText.notSent, notSent)}
        {tab('notReceived', handoutText.notReceived, waiting)}
      </div>
      {marked > 0 && !isReadOnly && (
        <div className={classes.marked}>
          <span role="status">{handoutText.selected(marked)}</span>
          <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <Button>{handoutText.markSent('…')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {CHANNELS.map((channel) => (
                <Menu.Item key={channel} onClick={() => onSent(channel)}>
                  {handoutText.markSent(handoutText.channels[channel])}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" onClick={onReceived}>
            {handoutText.markReceived}
          </Button>
          <Button variant="subtle" onClick={onClear}>
            {handoutText.clear}
          </Button>
        </div>
      )}
    </>
  );
}
