// The data of the page, as src/Entente.Reporting/Dossier writes them: a change there is a change here.
// Absent values are left out of the JSON; numbers that are not finite are null.

export interface Dossier {
  format: number;
  case: CaseEntry;
  knowledge?: KnowledgeSection;
  scenarios: ScenarioEntry[];
  strategies: StrategyEntry[];
  answer: Phrase[];
  worth: WorthSection;
  outcomes: OutcomeEntry[];
  times: number[];
  events: EventTrack[];
  loops?: LoopSection;
  fits: FitEntry[];
  hindcast?: HindcastSection;
  questions?: QuestionSection;
  stages?: StageSection;
  table?: TableSection;
  packages: PackagesSection[];
  meetings?: MeetingSection;
  posterior?: PosteriorSection;
  parameters: ParameterEntry[];
  notes: NoteEntry[];
  claims: ClaimEntry[];
  sources: SourceEntry[];
  method: MethodEntry;
}

export interface KnowledgeSection {
  day: string;
  time: number;
  known: string[];
  widened: ThenPrior[];
  centred: ThenPrior[];
  laterLinks: string[];
  hindsight: { kind: string; items: string[] }[];
  aftermath?: string;
}

export interface ThenPrior {
  name: string;
  path: string;
  prior: string;
}

export interface CaseEntry {
  id: string;
  title: string;
  question: string;
  summary: string;
  licence: string;
  decision: number;
  fitUntil: number;
  referenceScenario: string;
  referenceStrategy: string;
}

export interface ScenarioEntry { id: string; title: string; description: string; note: string }

export interface StrategyEntry { id: string; party: string; title: string; description: string; note: string }

/** A sentence in parts, so that footnotes and names can be set apart. */
export interface Phrase { parts: PhrasePart[] }

export interface PhrasePart { text: string; note?: string; strategy?: string; scenario?: string }

export interface WorthSection { title: Phrase; judges: JudgeEntry[] }

export interface JudgeEntry {
  id: string;
  name: string;
  note: string;
  finding: Phrase;
  strategies: WorthEntry[];
  criteria: CriterionEntry[];
  flips: Phrase[];
}

/** Points from 0 to 100, except shareBest (0 to 1). */
export interface WorthEntry {
  strategy: string;
  mean: number;
  low: number;
  high: number;
  worstCase: number;
  worstScenario: string;
  meanRegret: number;
  greatestRegret: number;
  shareBest: number;
  shareBestWords: string;
  byScenario: number[];
}

export interface CriterionEntry {
  outcome: string;
  direction: string;
  swing: string;
  weight: string;
  isJudgement: boolean;
  claims: string[];
  remark: string;
}

export interface OutcomeEntry {
  id: string;
  title: string;
  description: string;
  measure: string;
  unit: string;
  decimals: number;
  note: string;
  aim?: string;
  readings: ReadingEntry[];
  findings: FindingEntry[];
  bands?: BandEntry[];
  observed: ObservedEntry[];
}

export interface ReadingEntry {
  scenario: string;
  strategy: string;
  quantiles: (number | null)[];
  median: string;
  range: string;
  aimWords?: string;
}

export interface FindingEntry { scenario: string; title: Phrase; detail: Phrase }

/** Quantiles 5, 25, 50, 75 and 95 %, each as long as the dossier's times. */
export interface BandEntry { scenario: string; strategy: string; values: (number | null)[][] }

export interface ObservedEntry { series: string; title: string; note: string; points: ObservedPoint[] }

export interface ObservedPoint { date: string; time: number; value: number; isVerified: boolean; source: string }

export interface EventTrack { title: string; kind: string; events: EventEntry[] }

export interface EventEntry { date: string; time: number; label: string; source: string; isVerified: boolean }

/** Which feedback loop moves which key outcome when. */
export interface LoopSection {
  title: Phrase;
  members: number;
  leastShare: string;
  loops: { id: string; title: string; kind: "reinforcing" | "balancing"; note: string }[];
  periods: string[];
  outcomes: { id: string; title: string; measure: string; unit: string; decimals: number; note: string }[];
  scenarios: LoopScenario[];
}

/** By outcome, by period; one more than the periods: the outcome's own measure. */
export interface LoopScenario { scenario: string; finding: Phrase; effects: LoopMoment[][] }

/** By loop, the run as it is less the run with the loop cut: median and middle half of the members. */
export interface LoopMoment { dominant?: number; range: number | null; medians: (number | null)[]; lows: (number | null)[]; highs: (number | null)[] }

export interface FitEntry {
  series: string;
  title: string;
  variable: string;
  unit: string;
  note: string;
  compared: number;
  inside: number;
  meanAbsoluteError: string;
  misses: MissEntry[];
}

export interface MissEntry {
  date: string;
  observed: string;
  model: string;
  direction: "above" | "below";
  isVerified: boolean;
  source: string;
}

/** The reference run held against years after the end of the fit. */
export interface HindcastSection {
  title: Phrase;
  details: string[];
  basis: string;
  cut: string;
  cutTime: number;
  years: number[];
  series: HindcastSeries[];
  pooled: ScorePair;
  rolling: { title: string; count: number; crps: string; baselineCrps: string; skill: string; isWorse: boolean; inside90: string }[];
  mechanism?: { finding: string; members: number; parts: { name: string; title: string; crps: string; change: string; skill: string; inside90: string }[] };
}

/** Bands: quantiles 5, 25, 50, 75 and 95 %, by year, in the series' unit. */
export interface HindcastSeries {
  series: string;
  title: string;
  variable: string;
  unit: string;
  note: string;
  laterNote: string;
  before: ObservedPoint[];
  later: ObservedPoint[];
  driversObserved: (number | null)[][];
  driversForecast: (number | null)[][];
  scores: ScorePair;
}

export interface ScorePair { count: number; baseline: string; baselineCrps: string; driversObserved: ScoreEntry; driversForecast: ScoreEntry }

export interface ScoreEntry { crps: string; skill: string; isWorse: boolean; inside50: string; inside90: string; share90: string }

/** Forecasting questions with the model's probabilities and their scores. */
export interface QuestionSection {
  title: Phrase;
  details: string[];
  questions: QuestionEntry[];
  methods: MethodScoreEntry[];
  notAnswerable: { id: string; text: string; reason: string }[];
}

export interface QuestionEntry {
  id: string;
  text: string;
  note: string;
  asOf: string;
  horizon: string;
  model: ProbabilityEntry;
  expectation?: ProbabilityEntry;
  expected: string;
  baseRate: number;
  outcome?: boolean;
  happened: string;
  brier: string;
  expectationBrier: string;
  later: { asOf: string; probability: ProbabilityEntry }[];
}

export interface ProbabilityEntry { value: number; percent: string; word: string; interval?: string }

export interface MethodScoreEntry {
  name: string;
  count: number;
  brier: string;
  skill: string;
  log: string;
  pairs: string;
  area: string;
  bins: { given: string; count: number; mean: string; yes: number; share: string }[];
}

export interface StageSection {
  unit: string;
  stages: { name: string; description: string; note: string }[];
  findings: FindingEntry[];
  cells: StageCell[];
  claims: string[];
}

export interface StageCell { scenario: string; strategy: string; medians: (number | null)[][]; last: string[] }

/** What is settled at the table. Shares are of a year's meetings, a meeting being one run's sides at one date. */
export interface TableSection {
  sides: { id: string; name: string; judge: string; note: string }[];
  replies: StrategyEntry[];
  issues: IssueEntry[];
  promises: PromiseEntry[];
  years: number[];
  promiseTimes: number[];
  cells: TableCell[];
}

export interface IssueEntry { id: string; title: string; note: string; options: { title: string; keeps: boolean }[] }

export interface PromiseEntry { title: string; keeper: string; unit: string; term: string; note: string }

export interface TableCell {
  scenario: string;
  strategy: string;
  finding: Phrase;
  /** By year, meetings a run on average. */
  meetings: number[];
  agreed: (number | null)[];
  /** By side and year. */
  refused: (number | null)[][];
  /** By side: quantiles 5, 50 and 95 %, by year. */
  gains: (number | null)[][][];
  /** By issue, option and year. */
  settled: (number | null)[][][];
  promises: PromiseCell[];
}

/** Quantiles 5, 50 and 95 %, and shares of runs, at the table's promise times. */
export interface PromiseCell {
  finding: Phrase;
  signed: (number | null)[][];
  delivered: (number | null)[][];
  overdue: (number | null)[][];
  shareOverdue: (number | null)[];
  shareKeeping: (number | null)[];
}

export interface PackagesSection {
  id: string;
  title: string;
  columns: { title: string; note: string; isReference: boolean }[];
  outcomes: { title: string; measure: string; note: string }[];
  tables: { strategy: string; finding: Phrase; cells: PackagesCell[] }[];
}

export interface PackagesCell { agreed: number | null; changed: number | null; settled: (number | null)[][]; outcomes: string[] }

export interface MeetingSection {
  scenario: string;
  finding: Phrase;
  players: { name: string; judge?: number; strategies: StrategyEntry[] }[];
  judges: { id: string; name: string; note: string }[];
  profiles: ProfileEntry[];
}

export interface ProfileEntry { strategies: string[]; worths: number[]; bestReplies: boolean[]; isEquilibrium: boolean }

/** What observations said of the parameters. */
export interface PosteriorSection {
  title: Phrase;
  details: string[];
  parameters: PosteriorEntry[];
  kept: { name: string; effect: string; note: string }[];
  terms: { term: string; text: string }[];
}

/** 5, 50 and 95 % before and after. */
export interface PosteriorEntry {
  path: string;
  name: string;
  unit: string;
  note: string;
  isMoved: boolean;
  prior: number[];
  posterior: number[];
  priorText: string;
  posteriorText: string;
  width: string;
  shift: string;
}

export interface ParameterEntry {
  path: string;
  name: string;
  meaning: string;
  distribution: string;
  low: string;
  mode: string;
  high: string;
  unit: string;
  basis: string;
  note: string;
}

export interface NoteEntry {
  id: string;
  number: number;
  title: string;
  text: string;
  basis?: string;
  claims: string[];
  links: LinkEntry[];
  inputs: InputEntry[];
  figures: FiguresEntry[];
  rivals: RivalEntry[];
}

export interface LinkEntry { id: string; text: string; basis: string; contested?: string; claims: string[] }

export interface InputEntry { text: string; basis: string; remark: string; claims: string[] }

export interface FiguresEntry { span: string; count: number; source: string; address: string; isVerified: boolean }

export interface RivalEntry { id: string; title: string; about: string }

export interface ClaimEntry {
  id: string;
  source: string;
  citedVia?: string;
  kind: string;
  subject: string;
  statement: string;
  figure?: string;
  asOf: string;
  published: string;
  grade: string;
  certainty: string;
  rank: string;
  paragraph: string;
  rivals: RivalEntry[];
}

export interface SourceEntry {
  id: string;
  title: string;
  publisher: string;
  authors: string;
  published: string;
  type: string;
  reliability: string;
  remark: string;
  citedIn: string[];
}

export interface MethodEntry { warning?: string; remarks: string[]; terms: { term: string; text: string; notes?: string[] }[]; replayCommand: string }
