const GAP = "\u00a0";

/** Numbers as the report's words print them (Entente.Reporting.Words.DisplayNumber): true minus, "m" and "bn". */
export function formatNumber(value: number | null | undefined, decimals: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return "not a number";
  }

  const size = Math.abs(value);
  if (size >= 1e9) {
    return `${significant(value / 1e9, 3)}${GAP}bn`;
  }

  return size >= 1e6 ? `${significant(value / 1e6, 3)}${GAP}m` : fixed(value, decimals);
}

/** A tick of an axis: as few digits as say it. */
export function formatTick(value: number): string {
  const size = Math.abs(value);
  const [scaled, suffix] = size >= 1e9 ? [value / 1e9, `${GAP}bn`] : size >= 1e6 ? [value / 1e6, `${GAP}m`] : [value, ""];
  return new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 6 }).format(scaled).replace("-", "−") + suffix;
}

/** A share from 0 to 1 in per cent; never 0 or 100 for something that happened or failed to happen. */
export function formatPercent(share: number): string {
  if (share > 0 && share < 0.01) {
    return `less than 1${GAP}%`;
  }

  return share > 0.99 && share < 1 ? `more than 99${GAP}%` : `${fixed(share * 100, 0)}${GAP}%`;
}

function significant(value: number, digits: number): string {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return fixed(value, Math.min(8, Math.max(0, digits - 1 - magnitude)));
}

function fixed(value: number, decimals: number): string {
  const text = new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
