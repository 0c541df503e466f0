import {
  ActionIcon,
  Button,
  createTheme,
  Input,
  InputWrapper,
  Modal,
  Radio,
  Tooltip,
  type MantineColorsTuple,
} from '@mantine/core';

/** Deep teal of the tokens, light to dark. Used for actions, focus and the current place alone. */
const accent: MantineColorsTuple = [
  '#eef5f4',
  '#dcebe9',
  '#b9d6d3',
  '#86b7b3',
  '#4f9490',
  '#2f7f7e',
  '#17696a',
  '#0f5759',
  '#0a4547',
  '#073436',
];

/** Warm greys of the tokens; Mantine takes its disabled, dimmed and hover tones from them. */
const gray: MantineColorsTuple = [
  '#f7f5f2',
  '#f0ede8',
  '#e8e4dd',
  '#ddd8cf',
  '#c9c2b7',
  '#958c80',
  '#6f675d',
  '#585148',
  '#423c35',
  '#211e1a',
];

/** The one red of the tokens: every error that Mantine draws has it. */
const red: MantineColorsTuple = [
  '#fcedea',
  '#fcedea',
  '#e0a099',
  '#e0a099',
  '#a3231a',
  '#a3231a',
  '#a3231a',
  '#a3231a',
  '#a3231a',
  '#a3231a',
];

/** Help and error under a field, clear of its focus ring. */
const NOTE = {
  marginTop: 'var(--space-4)',
  marginBottom: 0,
  fontSize: 'var(--text-12)',
  lineHeight: 1.35,
};

/** Mantine set to the sizes and colours of `tokens.css`, the one place that defines them. */
export const theme = createTheme({
  colors: { accent, gray, red },
  black: '#211e1a',
  primaryColor: 'accent',
  primaryShade: 7,
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-ui)',
  fontSizes: {
    xs: 'var(--text-12)',
    sm: 'var(--text-13)',
    md: 'var(--text-14)',
    lg: 'var(--text-16)',
    xl: 'var(--text-19)',
  },
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  radius: {
    xs: 'var(--radius-2)',
    sm: 'var(--radius-4)',
    md: 'var(--radius-6)',
    lg: 'var(--radius-8)',
  },
  defaultRadius: 'sm',
  spacing: {
    xs: 'var(--space-4)',
    sm: 'var(--space-8)',
    md: 'var(--space-12)',
    lg: 'var(--space-16)',
    xl: 'var(--space-24)',
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { size }) => ({
        root: {
          '--button-height': size === 'md' ? 'var(--field)' : 'var(--field-small)',
          '--button-padding-x': size === 'md' ? 'var(--space-16)' : 'var(--space-12)',
          '--button-fz': size === 'md' ? 'var(--text-14)' : 'var(--text-13)',
        },
      }),
      styles: { root: { fontWeight: 'var(--weight-medium)' } },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { size: 'md', variant: 'default' },
      vars: (_theme, { size }) => ({
        root: { '--ai-size': size === 'sm' ? '26px' : 'var(--field-small)' },
      }),
    }),
    Input: Input.extend({
      vars: (_theme, { size }) => ({
        wrapper: {
          '--input-height': size === 'md' ? 'var(--field)' : 'var(--field-small)',
          '--input-fz': size === 'md' ? 'var(--text-14)' : 'var(--text-13)',
        },
      }),
    }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: {
        label: { fontSize: 'var(--text-12)', color: 'var(--grey-600)' },
        description: { ...NOTE, color: 'var(--text-secondary)' },
        error: { ...NOTE, color: 'var(--error)' },
      },
    }),
    Radio: Radio.extend({ styles: { radio: { borderColor: 'var(--line-field)' } } }),
    Modal: Modal.extend({
      // The window itself never scrolls, so there is nothing to lock.
      defaultProps: { centered: true, lockScroll: false, transitionProps: { duration: 0 } },
      styles: { title: { fontWeight: 'var(--weight-strong)' } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: false, openDelay: 300 } }),
  },
});
