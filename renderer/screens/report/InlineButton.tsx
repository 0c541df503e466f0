import type { ComponentProps } from 'react';

type InlineButtonProps = Omit<ComponentProps<'span'>, 'children'> & {
  readonly text: string;
  readonly isOpen?: boolean;
  readonly onPress: () => void;
};

/**
 * A button that flows with the sentence: a real `button` is a box of its own,
 * which would let a line break between a number and the comma after it.
 */
export function InlineButton({ text, isOpen = false, onPress, ...rest }: InlineButtonProps) {
  return (
    <span
      {...rest}
      role="button"
      tabIndex={0}
      data-open={isOpen || undefined}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      {text}
    </span>
  );
}
