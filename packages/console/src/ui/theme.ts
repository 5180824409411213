import { createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

/** A filled part writes in the ink made for fills: white by day, dark by night (the accent is bright then). */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...resolved, color: 'var(--on-fill)' } : resolved;
};

const quick = { duration: 120, transition: 'fade' } as const;
/** A dialog comes and leaves with the very key: while it faded out, it would swallow the next one. It fades in by `theme.css`. */
const atOnce = { duration: 0 };
/** What lies under a dialog is darkened. */
const veil = { defaultProps: { backgroundOpacity: 0.4 } };

/** Mantine as this desk wears it. The values themselves stand in `theme.css`. */
export const theme = createTheme({
  primaryColor: 'teal',
  fontFamily: 'var(--font)',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  // Plain defaults instead of `Select.extend(…)`: naming the parts here would bring them all into the first load.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 36 } },
    Button: { defaultProps: { size: 'sm' } },
    DrawerOverlay: veil,
    DrawerRoot: { defaultProps: { transitionProps: atOnce } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    Modal: { defaultProps: { centered: true, transitionProps: atOnce, padding: 24 } },
    ModalOverlay: veil,
    ModalRoot: { defaultProps: { transitionProps: atOnce } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: quick } },
    SegmentedControl: { defaultProps: { withItemsBorders: false, transitionDuration: 120 } },
    Select: { defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'md', transitionProps: quick } } },
    Text: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: quick } },
  },
});
