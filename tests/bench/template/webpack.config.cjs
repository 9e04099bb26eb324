// Owns the build of the page that the task pane's start is compared with: the product's own settings with another entry.
// Promises the same compiler, minimizer and packages on both sides.
"use strict";
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const product = require("../../../webpack.config.js");

const root = path.resolve(__dirname, "..", "..", "..");

module.exports = async (environment, options) => {
  const settings = await product(environment, options);
  return {
    ...settings,
    entry: { taskpane: path.join(__dirname, "taskpane.tsx") },
    output: { ...settings.output, path: path.join(root, "build", "bench", "template"), clean: true },
    plugins: [
      new HtmlWebpackPlugin({ filename: "taskpane.html", template: path.join(__dirname, "taskpane.html"), scriptLoading: "defer" }),
      new CopyWebpackPlugin({ patterns: [{ from: path.join(__dirname, "functions.json") }, { from: path.join(root, "assets", "icon-128.png"), to: "assets/icon-128.png" }] }),
    ],
    optimization: { minimizer: ["..."] },
  };
};
