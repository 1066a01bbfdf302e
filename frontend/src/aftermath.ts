import type { ObservedPoint } from "./dossier.ts";

// The data of the second page, as src/Entente.Reporting/Dossier/AftermathData.cs writes them: a change there is a change here.

export interface Aftermath {
  format: number;
  case: string;
  title: string;
  question: string;
  day: string;
  time: number;
  dossier: string;
  answer: string[];
  finding: string;
  details: string[];
  outcomes: AftermathOutcome[];
  years: number[];
  series: AftermathSeries[];
  pooled: AftermathScore;
  questions: AftermathQuestion[];
  methods: { name: string; count: number; brier: string; log: string }[];
}

export interface AftermathOutcome {
  title: string;
  forecast: string;
  observed: string;
  expected: string;
  verdict: "inside" | "above" | "below" | "";
  source: string;
}

export interface AftermathSeries {
  series: string;
  title: string;
  variable: string;
  unit: string;
  before: ObservedPoint[];
  later: ObservedPoint[];
  band: (number | null)[][];
  score: AftermathScore;
}

export interface AftermathScore {
  count: number;
  baseline: string;
  baselineCrps: string;
  crps: string;
  skill: string;
  isWorse: boolean;
  inside90: string;
  share90: string;
}

export interface AftermathQuestion {
  id: string;
  text: string;
  horizon: string;
  probability: string;
  expectation: string;
  outcome: "yes" | "no" | "";
  brier: string;
}
