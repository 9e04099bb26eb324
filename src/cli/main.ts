// Owns the program `isms`: the process around the commands.
// Promises that the exit code is the command's, also where output is piped.
import { run } from "./run";

const now = new Date();
const pad = (part: number): string => String(part).padStart(2, "0");

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
  language: (process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? "").startsWith("ja") ? "ja" : "en",
}).then((code) => {
  process.exitCode = code;
});
