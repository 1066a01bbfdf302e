import assert from "node:assert/strict";
import { test } from "node:test";
import { formatNumber, formatPercent, formatTick } from "../src/format.ts";

const GAP = "\u00a0";

// The same answers as Entente.Reporting.Words.DisplayNumber gives, so that page and text agree.
test("numbers are printed with the digits that matter", () => {
  assert.equal(formatNumber(1234.56, 1), "1,234.6");
  assert.equal(formatNumber(-0.26, 1), "−0.3");
  assert.equal(formatNumber(-0.04, 1), "0.0");
  assert.equal(formatNumber(2_345_000, 0), `2.35${GAP}m`);
  assert.equal(formatNumber(-51_250_000_000, 0), `−51.3${GAP}bn`);
  assert.equal(formatNumber(null, 0), "not a number");
});

test("ticks are as short as can be", () => {
  assert.equal(formatTick(0.25), "0.25");
  assert.equal(formatTick(-2000), "−2,000");
  assert.equal(formatTick(20e9), `20${GAP}bn`);
});

test("a share is never rounded to never or always", () => {
  assert.equal(formatPercent(0), `0${GAP}%`);
  assert.equal(formatPercent(0.004), `less than 1${GAP}%`);
  assert.equal(formatPercent(0.996), `more than 99${GAP}%`);
});
