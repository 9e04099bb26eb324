// Owns the tests of the workbench's web server.
// Promises requests as a browser or an intruder would send them, to a server on a port of its own.
import http from "node:http";
import net from "node:net";
import fs from "node:fs";
import path from "node:path";
import { startServer } from "../../../workbench/server/server.cjs";
import { root, sampleFolder } from "./bench";

const samples = sampleFolder();
const fixture = path.join(__dirname, "fixture");
let server: Awaited<ReturnType<typeof startServer>>;

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a path exactly as given: a browser would tidy it up first. */
function ask(address: string, options: http.RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port: server.port, path: address, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString("utf8") }));
    });
    request.on("error", reject);
    request.end();
  });
}

beforeAll(async () => {
  server = await startServer({ root, port: 0, addin: fixture, samples });
});
afterAll(async () => {
  await server.close();
  fs.rmSync(samples, { recursive: true, force: true });
});

describe("the workbench's server", () => {
  it("serves the add-in's page with office.js from this computer", async () => {
    const page = await ask("/taskpane.html");
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.body).toContain('src="/office/office.js"');
    expect(page.body).not.toContain("appsforoffice.microsoft.com");
  });

  it.each([
    ["/office/office.js", "text/javascript; charset=utf-8"],
    ["/office/excel-web-16.00.js", "text/javascript; charset=utf-8"],
    // The library asks for its texts with the language's capital letters; the folders are lower case.
    ["/office/ja-JP/office_strings.js", "text/javascript; charset=utf-8"],
    ["/functions.json", "application/json; charset=utf-8"],
  ])("serves %s as %s", async (address, type) => {
    const answer = await ask(address);
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe(type);
  });

  it("leads from its front door to the workbench and keeps the query", async () => {
    const answer = await ask("/?lang=ja");
    expect([answer.status, answer.headers.location]).toEqual([302, "/workbench/?lang=ja"]);
  });

  it("lists the sample workbooks that are there", async () => {
    const list = JSON.parse((await ask("/workbench/samples.json")).body);
    expect(list.map(({ id, title }: { id: string; title: { ja: string } }) => [id, title.ja])).toEqual([["small", "小さな台帳"]]);
    expect((await ask(list[0].url)).headers["content-type"]).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  });

  it.each(["/../package.json", "/office/../../../../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/..%5cpackage.json", "//etc/passwd", "/office/%00", "/%E0%A4%A"])("does not leave its folders for %s", async (address) => {
    const answer = await ask(address);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain("dependencies");
  });

  it("refuses names of other computers, so that no web page can point its own name here", async () => {
    expect((await ask("/taskpane.html", { headers: { host: "example.org" } })).status).toBe(403);
  });

  it("changes nothing: it refuses every method but GET and HEAD", async () => {
    expect((await ask("/taskpane.html", { method: "POST" })).status).toBe(405);
    expect((await ask("/taskpane.html", { method: "HEAD" })).body).toBe("");
  });

  it("lets neither page load from another origin", async () => {
    const policy = String((await ask("/taskpane.html")).headers["content-security-policy"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:/);
  });

  it("takes the next port where the asked one is in use", async () => {
    const second = await startServer({ root, port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });

  it("listens on this computer's own address only", async () => {
    const probe = net.connect(server.port, "127.0.0.1");
    await new Promise((resolve) => probe.once("connect", resolve));
    expect(probe.remoteAddress).toBe("127.0.0.1");
    probe.destroy();
  });
});
