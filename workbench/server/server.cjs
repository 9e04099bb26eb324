// Owns the workbench's web server: Node's own http module, reachable from this computer only.
// Promises read-only answers: no request can change anything or reach a file outside the served folders.
"use strict";
const http = require("node:http");
const { answer } = require("./routes.cjs");

const host = "127.0.0.1";
const portsToTry = 50;

/**
 * Starts the server.
 * @param {object} options
 * @param {string} options.root folder of the product: dist/, build/workbench/ and node_modules/ are served from there
 * @param {number} [options.port] port to begin with (default 3000); 0 takes any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} the first free port is used
 * @throws Error where no port of the next fifty is free
 */
async function startServer({ root, port = 3000 }) {
  for (let next = port; next < port + portsToTry; next++) {
    const server = await listen(root, next);
    if (server !== null) return running(server);
  }
  throw new Error(`No free port between ${port} and ${port + portsToTry - 1}. Choose another with --port.`);
}

function listen(root, port) {
  return new Promise((resolve, reject) => {
    const server = http.createServer((request, response) => respond(root, request, response));
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

function respond(root, request, response) {
  const { status, headers, body } = answer(root, { method: request.method ?? "GET", url: request.url ?? "/", host: request.headers.host ?? "" });
  response.writeHead(status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

module.exports = { startServer };
