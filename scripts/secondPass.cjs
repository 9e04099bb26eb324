// Owns the second pass that makes functions.js smaller than webpack's own minimizer leaves it, by swc, which also compiles it.
// Promises the same behaviour; the contract and end-to-end tests run what comes out.
"use strict";
const { minify } = require("@swc/core");

/** A webpack plugin for `optimization.minimizer`, after the default one. */
module.exports = class SecondPass {
  /** @param {string} name the script */
  constructor(name) {
    this.name = name;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("SecondPass", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "SecondPass", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 }, async () => {
        const { source } = compilation.getAsset(this.name);
        const { code } = await minify(String(source.source()), { compress: { passes: 3, ecma: 2020 }, mangle: true, module: false });
        compilation.updateAsset(this.name, new sources.RawSource(code));
      });
    });
  }
};
