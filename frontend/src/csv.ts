export type Cell = string | number | null;

/** A table of plain values, as it stands behind a chart. */
export interface DataTable { columns: string[]; rows: Cell[][] }

/** RFC 4180; an absent value is an empty cell. */
export function toCsv(table: DataTable): string {
  const line = (cells: Cell[]) => cells.map(quoted).join(",");
  return [table.columns, ...table.rows].map(line).join("\r\n") + "\r\n";
}

function quoted(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands the table to the reader as a file. */
export function saveCsv(table: DataTable, name: string): void {
  const address = URL.createObjectURL(new Blob([toCsv(table)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
