/** Ends of a y axis: zero where zero matters, a little air otherwise. */
export function valueDomain(values: Iterable<number | null>): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value !== null && Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }

  if (low > high) {
    return [0, 1];
  }

  // Zero matters unless all of the data lie far from it.
  if (low > 0 && low < high * 0.6) {
    low = 0;
  } else if (high < 0 && high > low * 0.6) {
    high = 0;
  }

  const air = (high - low || Math.abs(high) || 1) * 0.05;
  return [low === 0 ? 0 : low - air, high === 0 ? 0 : high + air];
}

/** Moves labels apart so that each has its own line; the order and, as far as can be, the places stay. */
export function spreadLabels(places: number[], gap: number, low: number, high: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
  const spread = order.map((i) => places[i]!);
  for (let i = 1; i < spread.length; i++) {
    spread[i] = Math.max(spread[i]!, spread[i - 1]! + gap);
  }

  for (let i = spread.length - 1; i >= 0; i--) {
    spread[i] = Math.min(spread[i]!, high - (spread.length - 1 - i) * gap);
  }

  for (let i = 0; i < spread.length; i++) {
    spread[i] = Math.max(spread[i]!, low + i * gap);
  }

  const result = new Array<number>(places.length);
  order.forEach((place, i) => (result[place] = spread[i]!));
  return result;
}

/** One point a time: its 5, 25, 50, 75 and 95 % quantiles. Times at which any is missing are left out. */
export interface BandPoint { time: number; q05: number; q25: number; q50: number; q75: number; q95: number }

export function bandPoints(times: number[], values: (number | null)[][]): BandPoint[] {
  return times.flatMap((time, i) => {
    const [q05, q25, q50, q75, q95] = values.map((level) => level[i] ?? null);
    return q05 == null || q25 == null || q50 == null || q75 == null || q95 == null ? [] : [{ time, q05, q25, q50, q75, q95 }];
  });
}

/** The first row of each year, for tables that would be too long. */
export function yearly<T>(rows: T[], time: (row: T) => number): T[] {
  let last = -Infinity;
  return rows.filter((row) => {
    const year = Math.floor(time(row) + 0.001);
    const first = year !== last;
    last = year;
    return first;
  });
}

/** For marks along a line, the lowest level at which each hides none placed before it: two on a level are at least so far apart. */
export function stackLevels(places: number[], gap: number): number[] {
  const levels = new Array<number>(places.length);
  const last: number[] = [];
  for (const i of places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!)) {
    const free = last.findIndex((end) => places[i]! - end >= gap);
    levels[i] = free < 0 ? last.length : free;
    last[levels[i]!] = places[i]!;
  }

  return levels;
}
