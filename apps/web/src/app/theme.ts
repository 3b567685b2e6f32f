/** Mantine's theme: the house's one accent, system fonts, big enough targets. */
import { palette } from "@anagen/figures";
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const pine: MantineColorsTuple = [
  palette.accentSoft,
  "#d3e6df",
  "#a9cdc1",
  "#7db4a3",
  "#559a86",
  "#3a826e",
  "#2c7261",
  palette.accent,
  "#1b5447",
  "#123d34",
];

export const theme = createTheme({
  primaryColor: "pine",
  primaryShade: 7,
  colors: { pine },
  black: palette.ink,
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  headings: { fontWeight: "600" },
  defaultRadius: "md",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: "md" },
      // A long label goes on a second line instead of out of the screen, at 200 % and on phones.
      styles: {
        root: { height: "auto", minHeight: "var(--button-height)", paddingBlock: 6 },
        inner: { minHeight: "calc(var(--button-height) - 14px)" },
        label: { whiteSpace: "normal" },
      },
    },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    Select: { defaultProps: { size: "md", comboboxProps: { shadow: "md" } } },
    NumberInput: { defaultProps: { size: "md" } },
    Tooltip: {
      defaultProps: {
        withArrow: true,
        multiline: true,
        maw: 320,
        events: { hover: true, focus: true, touch: true },
      },
    },
  },
});

/** Mantine's greys for hints and its red for faults are too pale to read; the house's own take their place. */
export const readableColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": palette.inkSoft,
    "--mantine-color-placeholder": palette.inkSoft,
    "--mantine-color-error": palette.alarm,
    "--mantine-color-default-border": "#8b9692",
  },
  dark: {},
});
