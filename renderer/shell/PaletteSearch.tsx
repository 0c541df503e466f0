import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { paletteText } from '../i18n/shell.vi.ts';

/**
 * The field of the palette. It takes the focus before the next key can go
 * elsewhere, and gives it back to where it was, unless what was chosen took it.
 */
export function PaletteSearch() {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) {
          before.focus({ preventScroll: true });
        }
      });
    };
  }, []);
  return (
    <Spotlight.Search
      ref={field}
      placeholder={paletteText.placeholder}
      aria-label={paletteText.placeholder}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
    />
  );
}
