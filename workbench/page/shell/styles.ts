// Owns the measures of the page: bars, grid and pane.
// Promises a layout that fills the window and never scrolls as a whole.
import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

export const paneWidth = 350;

export const useStyles = makeStyles({
  page: { display: "grid", gridTemplateRows: "auto auto minmax(0, 1fr)", height: "100vh", backgroundColor: tokens.colorNeutralBackground3, overflow: "hidden" },
  topBar: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "48px", paddingInline: "12px 8px", backgroundColor: tokens.colorNeutralBackground3 },
  product: { display: "flex", alignItems: "center", columnGap: "10px", textDecorationLine: "none", color: tokens.colorNeutralForeground1, whiteSpace: "nowrap", borderRadius: tokens.borderRadiusMedium, paddingInline: "4px", ...shorthands.borderWidth(0), backgroundColor: "transparent", fontFamily: "inherit", cursor: "pointer", minHeight: "32px", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  logo: { width: "24px", height: "24px" },
  separator: { width: "1px", height: "20px", backgroundColor: tokens.colorNeutralStroke1, marginInline: "4px" },
  barButton: { minWidth: "auto", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  fileName: { flexGrow: 1, minWidth: 0, display: "flex", alignItems: "baseline", justifyContent: "center", columnGap: "8px", overflow: "hidden" },
  fileText: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  state: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  ribbon: { display: "flex", alignItems: "center", columnGap: "2px", minHeight: "44px", marginInline: "8px", paddingInline: "8px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2, overflowX: "auto", overflowY: "hidden" },
  ribbonName: { color: tokens.colorBrandForeground1, paddingInline: "4px 8px", whiteSpace: "nowrap" },
  command: { minWidth: "auto", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  notices: { marginInline: "8px", marginTop: "8px" },
  work: { display: "flex", minHeight: 0, marginTop: "8px", position: "relative", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  gridPlace: { flexGrow: 1, minWidth: 0, position: "relative", backgroundColor: tokens.colorNeutralBackground1 },
  grid: { position: "absolute", inset: 0, outlineStyle: "none" },
  cellMessage: { position: "absolute", left: "12px", bottom: "56px", maxWidth: "min(640px, 80%)", zIndex: 10, pointerEvents: "none" },
  cellCard: { display: "flex", columnGap: "8px", alignItems: "flex-start", padding: "10px 14px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, boxShadow: tokens.shadow8, borderLeft: `3px solid ${tokens.colorPaletteRedBorderActive}` },
  pane: { width: `${paneWidth}px`, flexShrink: 0, display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  hidden: { display: "none" },
  paneHead: { display: "flex", alignItems: "center", justifyContent: "space-between", paddingInline: "16px 6px", minHeight: "40px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  paneBody: { position: "relative", flexGrow: 1, minHeight: 0 },
  frame: { height: "100%" },
  veil: { position: "absolute", inset: 0, display: "grid", placeItems: "center", backgroundColor: tokens.colorNeutralBackground1, zIndex: 2 },
  busy: { position: "absolute", inset: 0, display: "grid", placeItems: "center", backgroundColor: tokens.colorBackgroundOverlay, zIndex: 30 },
  busyCard: { padding: "20px 28px", borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow16 },
  curtain: { position: "fixed", inset: "8px", zIndex: 50, display: "grid", placeItems: "center", borderRadius: tokens.borderRadiusXLarge, border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackgroundAlpha2, pointerEvents: "none" },
});

export const useStartStyles = makeStyles({
  start: { position: "absolute", inset: 0, zIndex: 20, overflowY: "auto", backgroundColor: tokens.colorNeutralBackground2, outlineStyle: "none" },
  inner: { maxWidth: "880px", marginInline: "auto", paddingInline: "32px", paddingBlock: "clamp(24px, 7vh, 72px) 48px", display: "flex", flexDirection: "column", rowGap: "12px" },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: "46em", lineHeight: tokens.lineHeightBase400 },
  drop: { marginTop: "16px", display: "flex", alignItems: "center", columnGap: "20px", padding: "28px", borderRadius: tokens.borderRadiusXLarge, border: `1.5px dashed ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  dropWords: { flexGrow: 1, display: "flex", flexDirection: "column", rowGap: "2px" },
  dropIcon: { color: tokens.colorBrandForeground1, display: "flex" },
  quiet: { color: tokens.colorNeutralForeground3 },
  samplesTitle: { marginTop: "28px" },
  samples: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(260px, 1fr))", gap: "12px", padding: 0, margin: 0, listStyleType: "none" },
  sample: { display: "flex", flexDirection: "column", rowGap: "6px", alignItems: "flex-start", textAlign: "start", width: "100%", height: "100%", padding: "16px", fontFamily: "inherit", color: tokens.colorNeutralForeground1, cursor: "pointer", borderRadius: tokens.borderRadiusXLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1, ":hover": { boxShadow: tokens.shadow4, ...shorthands.borderColor(tokens.colorNeutralStroke1) }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" } },
  sampleIcon: { color: tokens.colorBrandForeground1, display: "flex" },
});
