import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHash, toHash } from "../src/address.ts";

const KNOWN = { scenarios: ["as-it-was", "closed"], strategies: ["keep", "leave"] };
const FALLBACK = { scenario: "as-it-was", strategy: "keep", open: [] };

test("what is written can be read again", () => {
  const state = { scenario: "closed", strategy: "leave", open: ["answer.outcome:gas_price", "worth.judge:alder"] };
  assert.deepEqual(parseHash(toHash(state, FALLBACK), FALLBACK, KNOWN), state);
});

test("the plain address stands for the first choice with nothing open", () => {
  assert.equal(toHash(FALLBACK, FALLBACK), "");
  assert.deepEqual(parseHash("", FALLBACK, KNOWN), FALLBACK);
});

test("a future or strategy that the dossier does not hold gives way to the first choice", () => {
  assert.deepEqual(parseHash("#scenario=elsewhere&strategy=other", FALLBACK, KNOWN), FALLBACK);
});
