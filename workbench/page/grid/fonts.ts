// Owns the fonts of workbooks on computers that lack them: which installed font stands in for which.
// Promises fonts of this computer only; nothing is fetched. A font that is installed is always used itself.

const japaneseSans = ["Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic"];
const japaneseSerif = ["Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", "IPAexMincho"];
const latinSans = ["Carlito", "Liberation Sans", "Noto Sans", "Arial"];

/** Stand-ins in order of preference, by the names that Excel writes into files. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  "Yu Gothic": japaneseSans, "游ゴシック": japaneseSans, "Yu Gothic UI": japaneseSans, "Meiryo": japaneseSans, "メイリオ": japaneseSans, "Meiryo UI": japaneseSans,
  "MS PGothic": japaneseSans, "ＭＳ Ｐゴシック": japaneseSans, "MS Gothic": japaneseSans, "ＭＳ ゴシック": japaneseSans, "BIZ UDPGothic": japaneseSans, "BIZ UDゴシック": japaneseSans,
  "Yu Mincho": japaneseSerif, "游明朝": japaneseSerif, "MS PMincho": japaneseSerif, "ＭＳ Ｐ明朝": japaneseSerif, "MS Mincho": japaneseSerif, "ＭＳ 明朝": japaneseSerif,
  "Calibri": latinSans, "Aptos": latinSans, "Aptos Narrow": latinSans, "Segoe UI": latinSans,
};

/** Makes the stand-ins known to the page. Resolves when the grid can draw with them. */
export async function addStandIns(fonts: FontFaceSet): Promise<void> {
  const faces = Object.entries(standIns).flatMap(([family, others]) => [
    new FontFace(family, [family, ...others].map((name) => `local("${name}")`).join(", "), { weight: "400" }),
    new FontFace(family, [family, ...others].flatMap((name) => [`local("${name} Bold")`, `local("${name} W6")`]).join(", "), { weight: "700" }),
  ]);
  const loaded = await Promise.allSettled(faces.map((face) => face.load()));
  for (const one of loaded) {
    if (one.status === "fulfilled") fonts.add(one.value);
  }
}
