// Owns the workbench's web server: Node's own http module, reachable from this computer only.
// Promises read-only answers: no request can change anything or reach a file outside the served folders.
"use strict";
const http = require("node:http");
const { answer, placesOf } = require("./routes.cjs");

const host = "127.0.0.1";
const portsToTry = 50;

/**
 * Starts the server.
 * @param {object} options
 * @param {string} options.root folder of the product: build/workbench/, dist/, assets/samples/ and Microsoft's library in node_modules/ are served from there
 * @param {string} [options.addin] another folder than dist/ with the add-in's files
 * @param {string} [options.samples] another folder than assets/samples/ with sample workbooks
 * @param {number} [options.port] port to begin with (default 3000); 0 takes any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} the first free port is used
 * @throws Error where no port of the next fifty is free
 */
async function startServer({ root, port = 3000, ...more }) {
  const places = placesOf(root, more);
  for (let next = port; next < port + portsToTry; next++) {
    const server = await listen(places, next);
    if (server !== null) return running(server);
  }
  throw new Error(`No free port between ${port} and ${port + portsToTry - 1}. Choose another with --port.`);
}

function listen(places, port) {
  return new Promise((resolve, reject) => {
    const server = http.createServer((request, response) => respond(places, request, response));
    server.once("error", (error) => (error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(null) : reject(error)));
    server.listen(port, host, () => resolve(server));
  });
}

function running(server) {
  const { port } = server.address();
  const close = () => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return { url: `http://localhost:${port}/`, port, close };
}

function respond(places, request, response) {
  const { status, headers, body } = answer(places, { method: request.method ?? "GET", url: request.url ?? "/", host: request.headers.host ?? "" });
  response.writeHead(status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

module.exports = { startServer };
