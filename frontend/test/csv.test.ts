import assert from "node:assert/strict";
import { test } from "node:test";
import { toCsv } from "../src/csv.ts";

test("cells are quoted where they must be and absent values are empty", () => {
  const csv = toCsv({ columns: ["a", "b"], rows: [["x, y", 1.5], ['say "no"', null]] });
  assert.equal(csv, 'a,b\r\n"x, y",1.5\r\n"say ""no""",\r\n');
});
