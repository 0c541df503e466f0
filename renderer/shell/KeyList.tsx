import { Kbd, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { SHARED_KEYS, shellText, type KeyHelp } from '../i18n/shell.vi.ts';
import classes from './KeyList.module.css';

/** F1: the keys of the screen at hand, then those that work everywhere. */
export function KeyList({ keys }: { readonly keys: readonly KeyHelp[] }) {
  const [isOpen, setOpen] = useState(false);
  useHotkeys([['F1', () => setOpen(true)]], []);
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      title={shellText.keysTitle}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      {keys.length > 0 && <Keys keys={keys} />}
      {keys.length > 0 && <h3 className={classes.heading}>{shellText.everywhere}</h3>}
      <Keys keys={SHARED_KEYS} />
    </Modal>
  );
}

function Keys({ keys }: { readonly keys: readonly KeyHelp[] }) {
  return (
    <dl className={classes.list}>
      {keys.map((key) => (
        <div key={key.keys} className={classes.row}>
          <dt>
            <Kbd size="xs">{key.keys}</Kbd>
          </dt>
          <dd>{key.does}</dd>
        </div>
      ))}
    </dl>
  );
}
