import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { MAX_QUERY_LENGTH } from '#app/domain/searchTerms.ts';
import { paletteText } from '../i18n/shell.vi.ts';

/**
 * The field of the palette. It takes the focus before the next key can go
 * elsewhere, and gives it back to where it was, unless what was chosen took it.
 */
export function PaletteSearch({ onEnter }: { readonly onEnter: () => void }) {
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
      maxLength={MAX_QUERY_LENGTH}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
      }}
      placeholder={paletteText.placeholder}
      aria-label={paletteText.placeholder}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
    />
  );
}
