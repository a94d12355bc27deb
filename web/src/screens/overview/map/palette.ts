import { tokenValue } from "@/shell/theme";

const TOKENS = {
  water: "--map-water",
  land: "--map-land",
  border: "--map-border",
  label: "--map-label",
  ink: "--ink",
  faint: "--ink-3",
  paper: "--surface",
  contested: "--contested",
} as const;

/** The colours that the map is drawn in: WebGL knows no custom properties. */
export type Palette = Readonly<Record<keyof typeof TOKENS, string>>;

export const palette = (): Palette =>
  Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, tokenValue(token)])) as Palette;
