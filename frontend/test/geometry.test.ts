import assert from "node:assert/strict";
import { test } from "node:test";
import { bandPoints, spreadLabels, stackLevels, valueDomain, yearly } from "../src/charts/geometry.ts";

test("zero is shown unless the data lie far from it", () => {
  assert.equal(valueDomain([10, 100])[0], 0);
  assert.ok(valueDomain([90, 100])[0] > 80);
  assert.equal(valueDomain([-50, -10])[1], 0);
  assert.deepEqual(valueDomain([null]), [0, 1]);
  const [low, high] = valueDomain([5, 5]);
  assert.ok(low < 5 && high > 5);
});

test("labels keep their order, their distance and the frame", () => {
  const places = spreadLabels([50, 52, 51, 90], 14, 0, 100);
  const sorted = [...places].sort((a, b) => a - b);
  sorted.slice(1).forEach((place, i) => assert.ok(place - sorted[i]! >= 14 - 1e-9));
  assert.ok(places[0]! < places[2]! && places[2]! < places[1]! && places[1]! < places[3]!);
  assert.ok(sorted[0]! >= 0 && sorted.at(-1)! <= 100);
});

test("a band leaves out times at which a quantile is missing", () => {
  const levels = [[1, null], [2, 2], [3, 3], [4, 4], [5, 5]];
  assert.deepEqual(bandPoints([2000, 2001], levels), [{ time: 2000, q05: 1, q25: 2, q50: 3, q75: 4, q95: 5 }]);
});

test("a long table shows the first row of each year", () => {
  const rows = [2000, 2000.25, 2000.9999, 2001.25, 2002];
  assert.deepEqual(yearly(rows, (time) => time), [2000, 2000.9999, 2002]);
});

test("marks that would hide each other are stacked, the others stay on the line", () => {
  assert.deepEqual(stackLevels([0.5, 0.1, 0.51, 0.9], 0.05), [0, 0, 1, 0]);
  assert.deepEqual(stackLevels([0.3, 0.3, 0.3], 0.05), [0, 1, 2]);
  assert.deepEqual(stackLevels([], 0.05), []);
});
