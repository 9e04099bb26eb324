// Owns the build of the add-in: dist/ with taskpane.html, functions.js, functions.json, manifests and pictures.
// Promises one origin: everything but office.js is served from the folder that is built here.
"use strict";
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const FunctionsMinimizer = require("./scripts/functionsMinimizer.cjs");
const { loadTypeScript } = require("./scripts/loadTypeScript.cjs");

const devOrigin = "https://localhost:3000";
/** Where the production add-in is served from. Set PRODUCTION_URL for a deployment of your own. */
const productionOrigin = (process.env.PRODUCTION_URL || "https://isms-for-excel.example").replace(/\/+$/, "");
const source = (...names) => path.join(__dirname, "src", ...names);
const catalogue = source("isms", "catalogue", "source.ts");
const loader = (name) => path.join(__dirname, "scripts", "loaders", name);

/** Emits what is made from the function table: functions.json and the help page in both languages. functions.json is the English one. */
class FunctionTablePlugin {
  constructor(origin) {
    this.origin = origin;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionTable", (compilation) => {
      compilation.contextDependencies.add(source("functions"));
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FunctionTable", stage }, () => {
        const { functionsMetadata } = loadTypeScript(source("functions", "metadata.ts"));
        const { helpPage } = loadTypeScript(source("functions", "help.ts"));
        const emit = (file, text) => compilation.emitAsset(file, new compiler.webpack.sources.RawSource(text));
        for (const [file, language] of [["functions.json", "en"], ["functions.en.json", "en"], ["functions.ja.json", "ja"]]) {
          emit(file, `${JSON.stringify(functionsMetadata(language, this.origin), null, 2)}\n`);
        }
        for (const language of ["en", "ja"]) emit(`help/functions.${language}.html`, helpPage(language));
      });
    });
  }
}

/** HTTPS for the dev server: the certificate that Office trusts where office-addin-dev-certs is installed, else a self-signed one. */
async function devCertificate() {
  try {
    return await require("office-addin-dev-certs").getHttpsServerOptions();
  } catch {
    return {};
  }
}

module.exports = async (environment, options) => {
  const isProduction = options.mode !== "development";
  const origin = isProduction ? productionOrigin : devOrigin;
  const atOrigin = (content) => content.toString().replaceAll(devOrigin, origin);
  return {
    context: __dirname,
    target: ["web", "es2020"],
    devtool: isProduction ? false : "source-map",
    // A layer of its own: functions.js holds only the texts that functions need, whatever the pane shares with it.
    entry: { functions: { import: source("functions", "functions.ts"), layer: "functions" }, taskpane: source("start", "index.tsx") },
    experiments: { layers: true },
    output: { path: path.join(__dirname, "dist"), filename: "[name].js", chunkFilename: "[name].chunk.js", publicPath: "auto", clean: { keep: /^cli\// } },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: { jsc: { target: "es2020", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" }, useDefineForClassFields: false } } },
          },
        },
        { test: catalogue, issuerLayer: "functions", enforce: "pre", use: { loader: loader("packCatalogue.cjs"), options: { objectiveTitles: false } } },
        { test: catalogue, issuerLayer: { not: "functions" }, enforce: "pre", use: loader("packCatalogue.cjs") },
        { test: /i18n[\\/]problems\.(en|ja)\.ts$/, issuerLayer: "functions", enforce: "pre", use: loader("problemSections.cjs") },
      ],
    },
    plugins: [
      new FunctionTablePlugin(origin),
      // The shared runtime: one page carries the functions and the pane, the functions first.
      new HtmlWebpackPlugin({ filename: "taskpane.html", template: source("taskpane", "taskpane.html"), chunks: ["functions", "taskpane"], chunksSortMode: "manual", scriptLoading: "defer" }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/samples", to: "assets/samples" },
          { from: "manifest/pages/*", to: "help/[name][ext]" },
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "manifest.xml", transform: atOrigin },
          { from: "manifest.*json", to: "[name][ext]", transform: atOrigin },
        ],
      }),
    ],
    optimization: { minimizer: ["...", new FunctionsMinimizer("functions.js")] },
    performance: {
      hints: isProduction ? "warning" : false,
      maxAssetSize: 900_000,
      maxEntrypointSize: 1_200_000,
      assetFilter: (name) => name.endsWith(".js"),
    },
    devServer: {
      host: "localhost",
      port: 3000,
      server: { type: "https", options: environment.WEBPACK_SERVE ? await devCertificate() : {} },
      headers: { "Access-Control-Allow-Origin": "*" },
      static: false,
      client: { overlay: false },
    },
  };
};
