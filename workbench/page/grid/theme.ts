// Owns the colours of the product: the brand's greens and the neutral greys, for the grid and for the controls around it.
// Promises one ramp for both, so that grid and controls never drift apart.
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { defaultTheme } from "@univerjs/themes";

const brand: BrandVariants = {
  10: "#03160c", 20: "#082517", 30: "#0a3320", 40: "#0b4027", 50: "#0c4d2e", 60: "#0d5b36", 70: "#0e693d", 80: "#0f7845",
  90: "#2a8655", 100: "#429466", 110: "#59a277", 120: "#70b08a", 130: "#88be9d", 140: "#a1ccb1", 150: "#bbdac6", 160: "#d7e9dd",
};

const greys = {
  50: "#fafafa", 100: "#f0f0f0", 200: "#e0e0e0", 300: "#bdbdbd", 400: "#808080", 500: "#616161", 600: "#424242", 700: "#333333", 800: "#292929", 900: "#1f1f1f",
};

const fonts = { fontFamilyBase: `"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", Roboto, sans-serif` };

export const lightTheme: Theme = { ...createLightTheme(brand), ...fonts };

const dark = createDarkTheme(brand);
export const darkTheme: Theme = { ...dark, ...fonts, colorBrandForeground1: brand[120], colorBrandForeground2: brand[130], colorBrandForegroundLink: brand[120] };

export const gridTheme = {
  ...defaultTheme,
  primary: { 50: "#f1f8f4", 100: brand[160], 200: brand[150], 300: brand[140], 400: brand[110], 500: brand[90], 600: brand[80], 700: brand[70], 800: brand[60], 900: brand[50] },
  gray: greys,
};
