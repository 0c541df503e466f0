import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { paletteText } from '../i18n/shell.vi.ts';

/** The field of the palette. It takes the focus before the next key can go elsewhere. */
export function PaletteSearch() {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <Spotlight.Search
      ref={field}
      placeholder={paletteText.placeholder}
      aria-label={paletteText.placeholder}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
    />
  );
}
