// Installs what package-lock.json pins, unless node_modules already holds exactly that.
// A digest of the lockfile is kept inside node_modules, which `npm ci` empties first.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const directory = dirname(fileURLToPath(import.meta.url));
const stamp = join(directory, "node_modules", ".lockfile-sha256");
const digest = createHash("sha256")
  .update(readFileSync(join(directory, "package-lock.json")))
  .update(`${process.platform}-${process.arch}`)
  .digest("hex");

if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) {
  process.exit(0);
}
// npm is a .cmd file on Windows, which only a shell can start; the command line is constant.
const result = spawnSync("npm ci --ignore-scripts --no-audit --no-fund", {
  cwd: directory,
  shell: true,
  stdio: "inherit",
});
if (result.status !== 0) {
  console.error("npm ci failed: the tests need Node 20 or later and an npm registry");
  process.exit(result.status ?? 1);
}
writeFileSync(stamp, digest);
