// Owns the colours of the grid: the product's greens and Fluent's neutral greys.
// Promises the look of the controls around it, whose theme is the task pane's.
import { defaultTheme } from "@univerjs/themes";

const brand = {
  50: "#f1f8f4", 100: "#dff3e6", 200: "#c1e4cf", 300: "#a5d5b8", 400: "#57a87a", 500: "#268a53", 600: "#107c41", 700: "#0e6d3a", 800: "#0c5f34", 900: "#0b512d",
};

const greys = {
  50: "#fafafa", 100: "#f0f0f0", 200: "#e0e0e0", 300: "#bdbdbd", 400: "#808080", 500: "#616161", 600: "#424242", 700: "#333333", 800: "#292929", 900: "#1f1f1f",
};

export const gridTheme = {
  ...defaultTheme,
  primary: brand,
  gray: greys,
};
