// Owns which address is answered with what: the workbench page, the add-in's own files, its samples and Microsoft's library.
// Promises that dist/ is served as it was built, but for the address of office.js and the samples' index.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { policyFor } = require("./policy.cjs");
const { sampleIndex } = require("./samples.cjs");

const mimeTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};

// Which place answers each address prefix; the first that fits is used.
const prefixes = [
  { prefix: "/workbench/", place: "page", policy: "workbench" },
  { prefix: "/office/", place: "office", policy: "pane", foldsCase: true },
  { prefix: "/assets/samples/", place: "samples", policy: "workbench" },
  { prefix: "/", place: "addin", policy: "pane", rewritesOffice: true },
];

/**
 * The folders that are served.
 * @param {string} root folder of the product
 * @param {{ addin?: string, samples?: string }} [others] folders to use instead of the product's own
 */
function placesOf(root, others = {}) {
  return {
    page: path.join(root, "build", "workbench"),
    office: path.join(root, "node_modules", "@microsoft", "office-js", "dist"),
    samples: others.samples ?? path.join(root, "assets", "samples"),
    addin: others.addin ?? path.join(root, "dist"),
  };
}

const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
// Microsoft's library asks this page, beside itself, whether a host that is not Excel on the web may be trusted.
const trustPage = `<!doctype html><html lang="en"><title>Host check</title><script src="trust.js"></script></html>`;
const trustScript = `addEventListener("message", (event) => { if (event.origin === location.origin) event.source.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin); });`;

/**
 * Answers one request.
 * @param {ReturnType<typeof placesOf>} places the folders that are served
 * @param {{ method: string, url: string, host: string }} request as it arrived
 * @returns {{ status: number, headers: Record<string, string>, body: string | Buffer }}
 */
function answer(places, { method, url, host }) {
  if (!isThisComputer(host)) return plain(403, "This server answers on localhost only.");
  if (method !== "GET" && method !== "HEAD") return plain(405, "Only GET and HEAD.", { allow: "GET, HEAD" });
  const address = pathOf(url);
  if (address === null) return plain(400, "Bad address.");
  if (address === "/" || address === "/workbench") return redirect(`/workbench/${queryOf(url)}`);
  if (address === "/workbench/samples.json") return text(JSON.stringify(sampleIndex(places.samples)), ".json", "workbench");
  if (address === "/office/AgaveErrorUX/index.html") return text(trustPage, ".html", "pane");
  if (address === "/office/AgaveErrorUX/trust.js") return text(trustScript, ".js", "pane");
  return fileAnswer(places, address);
}

/** Only names of this computer, so that no web page elsewhere can point its own name at this server. */
function isThisComputer(host) {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}

function pathOf(url) {
  try {
    const address = decodeURIComponent(url.split(/[?#]/)[0] ?? "");
    return address.startsWith("/") && !/[\0\\]|(^|\/)\.\.?(\/|$)/.test(address) ? address : null;
  } catch {
    return null;
  }
}

function queryOf(url) {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start);
}

function fileAnswer(places, address) {
  const { prefix, place, policy, foldsCase = false, rewritesOffice = false } = prefixes.find((one) => address.startsWith(one.prefix));
  const relative = address.slice(prefix.length);
  const file = findFile(places[place], relative.endsWith("/") || relative === "" ? `${relative}index.html` : relative, foldsCase);
  if (file === null) return plain(404, `Not found: ${address}`);
  const extension = path.extname(file).toLowerCase();
  if (rewritesOffice && extension === ".html") return text(fs.readFileSync(file, "utf8").split(officeAddress).join("/office/office.js"), extension, policy);
  return { status: 200, headers: headersFor(extension, policy), body: fs.readFileSync(file) };
}

/** The file's real path, or null where there is none inside the base folder. */
function findFile(base, relative, foldsCase) {
  for (const name of foldsCase ? [relative, relative.toLowerCase()] : [relative]) {
    try {
      const file = fs.realpathSync(path.join(base, name));
      const inside = file.startsWith(fs.realpathSync(base) + path.sep);
      if (inside && fs.statSync(file).isFile()) return file;
    } catch {
      continue;
    }
  }
  return null;
}

function headersFor(extension, page) {
  return {
    "content-type": mimeTypes[extension] ?? "application/octet-stream",
    "content-security-policy": policyFor(page),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
  };
}

function text(body, extension, page) {
  return { status: 200, headers: headersFor(extension, page), body };
}

function plain(status, body, more = {}) {
  return { status, headers: { ...headersFor(".txt", "workbench"), ...more }, body };
}

function redirect(location) {
  return { status: 302, headers: { ...headersFor(".txt", "workbench"), location }, body: "" };
}

module.exports = { answer, placesOf };
