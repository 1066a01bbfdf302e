import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHash, toHash } from "../src/address.ts";

const KNOWN = ["as-it-was", "closed"];

test("what is written can be read again", () => {
  const state = { scenario: "closed", open: ["answer.outcome:gas_price", "worth.judge:alder"] };
  assert.deepEqual(parseHash(toHash(state, "as-it-was"), "as-it-was", KNOWN), state);
});

test("the plain address stands for the first choice with nothing open", () => {
  assert.equal(toHash({ scenario: "as-it-was", open: [] }, "as-it-was"), "");
  assert.deepEqual(parseHash("", "as-it-was", KNOWN), { scenario: "as-it-was", open: [] });
});

test("a future that the dossier does not hold gives way to the first choice", () => {
  assert.equal(parseHash("#scenario=elsewhere", "as-it-was", KNOWN).scenario, "as-it-was");
});
