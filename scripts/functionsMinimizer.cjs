// Owns how functions.js is made small: by swc, which also compiles it and leaves it smaller than webpack's own minimizer does.
// Promises that no function is put into its only caller: a loop inside a function that is made anew at each call is never compiled by the browser.
"use strict";
const { minify } = require("@swc/core");

/** A webpack plugin for `optimization.minimizer`, beside the default one, which leaves alone what is minimized already. */
module.exports = class FunctionsMinimizer {
  /** @param {string} name the script */
  constructor(name) {
    this.name = name;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMinimizer", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMinimizer", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE - 1 }, async () => {
        const { source } = compilation.getAsset(this.name);
        const { code } = await minify(String(source.source()), { compress: { passes: 3, ecma: 2020, pure_getters: true, unsafe_arrows: true }, mangle: true, format: { comments: false }, module: false });
        compilation.updateAsset(this.name, new sources.RawSource(code), { minimized: true });
      });
    });
  }
};
