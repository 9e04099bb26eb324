// Owns the colours of a workbook: theme, palette and tint turned into "#RRGGBB".
// Promises the colour Excel shows, or null where it is automatic.
import type { XmlElement } from "../xml/tree";

/** The fixed palette of indexed colours 8 to 63 (ISO/IEC 29500-1, 18.8.27). */
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF " +
  "660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Theme colours as cells number them: the first two pairs stand the other way round in the theme part. */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const officeTheme = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** The twelve colours of a theme part, "RRGGBB"; those of Office where the part lacks one. */
export function readTheme(root: XmlElement | null): string[] {
  const scheme = root?.descendants("a:clrScheme")[0];
  return themeOrder.map((name, index) => {
    const colour = scheme?.child(`a:${name}`)?.elements()[0];
    return (colour?.get("lastClr") ?? (colour?.name === "a:srgbClr" ? colour.get("val") : undefined) ?? officeTheme[index]).toUpperCase();
  });
}

/** The colour of a color element; null where it is automatic or missing. */
export function readColour(element: XmlElement | undefined, theme: readonly string[], ownPalette: readonly string[]): string | null {
  const base = element === undefined ? null : baseColour(element, theme, ownPalette);
  if (base === null) return null;
  return `#${tinted(base, element?.number("tint") ?? 0)}`;
}

function baseColour(element: XmlElement, theme: readonly string[], ownPalette: readonly string[]): string | null {
  const direct = element.get("rgb");
  if (direct !== undefined) return direct.slice(-6).toUpperCase().padStart(6, "0");
  const themed = element.number("theme");
  if (themed !== undefined) return theme[themed] ?? null;
  const indexed = element.number("indexed");
  if (indexed === undefined || indexed >= 64) return null;
  return ownPalette[indexed] ?? (indexed < 8 ? palette[indexed] : palette[indexed - 8]) ?? null;
}

/** Tint moves the lightness of the colour toward black (below 0) or white (above 0), ISO/IEC 29500-1, 18.8.19. */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue = spread === 0 ? 0 : most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHue(hue, saturation, moved);
}

function fromHue(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sector = Math.floor(hue) % 6;
  const table = [[chroma, second, 0], [second, chroma, 0], [0, chroma, second], [0, second, chroma], [second, 0, chroma], [chroma, 0, second]];
  const base = lightness - chroma / 2;
  return table[sector].map((part) => Math.round(Math.min(1, Math.max(0, part + base)) * 255).toString(16).padStart(2, "0")).join("").toUpperCase();
}
