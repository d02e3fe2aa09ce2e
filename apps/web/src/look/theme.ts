import { createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core'

/** Colours come from roles.css, for both themes. */
const byRole: VariantColorsResolver = (asked) =>
  asked.variant === 'filled'
    ? {
        background: 'var(--accent)',
        hover: 'var(--accent)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      }
    : defaultVariantColorsResolver(asked)

export const theme = createTheme({
  fontFamily: "'PT Sans', sans-serif",
  headings: { fontFamily: "'PT Sans', sans-serif", fontWeight: '700' },
  defaultRadius: 4,
  respectReducedMotion: true,
  variantColorResolver: byRole,
})
