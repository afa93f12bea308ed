// Standard JSON on stdin, standard JSON on stdout, compiled by the solc package whose directory is the argument.
"use strict";
const { readFileSync, writeSync } = require("node:fs");
const solc = require(process.argv[2]);
const output = Buffer.from(solc.compile(readFileSync(0, "utf8")), "utf8");
// A pipe takes only a part at a time, and none at all while its reader is behind.
for (let written = 0; written < output.length; ) {
  try {
    written += writeSync(1, output, written);
  } catch (error) {
    if (error.code !== "EAGAIN") throw error;
  }
}
