import { Button, FileButton, TextInput } from '@mantine/core';
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { unitsText } from '../../i18n/units.vi.ts';
import classes from './UnitTools.module.css';

/** Search, adding, importing a list. */
export function UnitTools(props: {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onAdd: () => void;
  readonly onImport: (file: File) => void;
  readonly isImporting: boolean;
}) {
  const { search, onSearch, onAdd, onImport, isImporting } = props;
  const searchRef = useRef<HTMLInputElement>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Insert') {
      event.preventDefault();
      onAdd();
    } else if (event.ctrlKey && event.key.toLowerCase() === 'f') {
      event.preventDefault();
      searchRef.current?.select();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return (
    <>
      <TextInput
        ref={searchRef}
        className={classes.search}
        type="search"
        aria-label={unitsText.search}
        placeholder={unitsText.search}
        leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      <span className={classes.gap} />
      <FileButton
        accept=".xlsx,.csv,.tsv,.txt"
        onChange={(file) => {
          if (file !== null) onImport(file);
        }}
      >
        {(button) => (
          <Button
            {...button}
            variant="default"
            loading={isImporting}
            leftSection={<IconFileImport size={15} stroke={1.6} aria-hidden />}
          >
            {unitsText.importFile}
          </Button>
        )}
      </FileButton>
      <Button leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />} onClick={onAdd}>
        {unitsText.add}
      </Button>
    </>
  );
}
