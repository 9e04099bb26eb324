// Owns the way by which tests get the workbench without a page: built for Node, loaded by Node itself.
// Promises the real module loader (a test runner's own one refuses packages that are ES modules) and one copy for all test files of a process.
import { runInThisContext } from "node:vm";
import type { HeadlessHost, HeadlessOptions } from "./main";

export type { HeadlessHost, HeadlessOptions } from "./main";

/** Node's own process object: a test runner gives its tests another, whose loader refuses ES modules. */
const node = runInThisContext("process") as typeof process;
const { createRequire } = node.getBuiltinModule("node:module");
const fs = node.getBuiltinModule("node:fs");
const path = node.getBuiltinModule("node:path");
const childProcess = node.getBuiltinModule("node:child_process");
const { createHash } = node.getBuiltinModule("node:crypto");
const nodeRequire = createRequire(__filename);

interface Built {
  startHeadlessHost(options?: HeadlessOptions): Promise<HeadlessHost>;
}

/** Builds the host into the packages' cache folder, where its own packages are found, under a name that changes with its text. */
function build(): Built {
  const entry = path.join(path.dirname(__filename), "main.ts");
  const packages = path.join(path.dirname(nodeRequire.resolve("esbuild/package.json")), "..");
  const program = path.join(packages, "esbuild", "bin", "esbuild");
  const choices = [entry, "--bundle", "--platform=node", "--format=cjs", "--target=node20", "--packages=external", "--sourcemap=inline"];
  const text = childProcess.execFileSync(program, choices, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
  const folder = path.join(packages, ".cache", "workbench");
  const file = path.join(folder, `host-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.cjs`);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(`${file}.${node.pid}`, text);
    fs.renameSync(`${file}.${node.pid}`, file);
  }
  return nodeRequire(file) as Built;
}

/** Loaded at once, so that no test's own time is spent on it. */
const built = build();

/** Starts the workbench without a page; the caller disposes of it. */
export function startHeadlessHost(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  return built.startHeadlessHost(options);
}
