import { Kbd } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { itemText, sectionText, trayText } from '../../i18n/importTray.vi.ts';
import classes from './Tray.module.css';
import type { Section, TrayRow } from './trayRows.ts';

const SECTIONS: readonly Section[] = ['asking', 'ready', 'left'];

/** The parts of the list with their counts; a click goes to the first row of one. */
export function SectionTabs({
  rows,
  onGo,
}: {
  readonly rows: readonly TrayRow[];
  readonly onGo: (id: string) => void;
}) {
  return (
    <div className={classes.tabs}>
      <div role="group" aria-label={trayText.sections}>
        {SECTIONS.map((section) => {
          const own = rows.filter((row) => row.section === section && row.type !== 'head');
          const [first] = own;
          return (
            <button
              key={section}
              type="button"
              disabled={first === undefined}
              onClick={() => {
                if (first !== undefined) onGo(first.id);
              }}
            >
              {sectionText[section]}
              <small>{own.length}</small>
            </button>
          );
        })}
      </div>
      <span className={classes.keys} aria-hidden>
        <Kbd size="xs">
          <IconChevronUp size={11} />
        </Kbd>
        <Kbd size="xs">
          <IconChevronDown size={11} />
        </Kbd>
        <Kbd size="xs">Enter</Kbd> {itemText.take}
        <Kbd size="xs">Delete</Kbd> {itemText.skip}
        <Kbd size="xs">F2</Kbd> {itemText.edit}
      </span>
    </div>
  );
}
