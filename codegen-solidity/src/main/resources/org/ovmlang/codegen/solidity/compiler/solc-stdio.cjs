// Standard JSON on stdin, standard JSON on stdout, compiled by the solc package whose directory is the argument.
"use strict";
const { readFileSync, writeSync } = require("node:fs");

// The compiler asks its table of functions for one at every call that may throw, millions of times, and a lookup in a
// WebAssembly table is slow: what was found is kept until the table changes. A fifth of the time that it takes via IR.
const { get, set, grow } = WebAssembly.Table.prototype;
const known = new WeakMap();
WebAssembly.Table.prototype.get = function (index) {
  let functions = known.get(this);
  if (functions === undefined) known.set(this, (functions = []));
  return (functions[index] ??= get.call(this, index));
};
WebAssembly.Table.prototype.set = function (...change) {
  known.delete(this);
  return set.apply(this, change);
};
WebAssembly.Table.prototype.grow = function (...change) {
  known.delete(this);
  return grow.apply(this, change);
};

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
