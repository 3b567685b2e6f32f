/** Shares of people with an event, one group a row: exact intervals, and an upper bound where nobody had one. */
import { type Proportion, singleProportion } from "../effect/singleProportion.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import { numberOf, type Table } from "./readTable.ts";

export interface TableProportion extends Proportion {
  readonly study: string;
}

/** True for a table with study, events and n and no second group. */
export function holdsProportions({ header }: Table): boolean {
  return ["study", "events", "n"].every((name) => header.includes(name)) && !header.includes("treatment");
}

/** Returns one share a row and, last, all rows together (a crude sum, named "all"). */
export function proportionsFromTable(table: Table): readonly TableProportion[] | Fault {
  const shares: TableProportion[] = [];
  for (const row of table.rows) {
    const numbers: number[] = [];
    for (const name of ["events", "n"]) {
      const cell = row[table.header.indexOf(name)]!;
      const number = numberOf(cell, name, table.decimalComma);
      if (isFault(number)) return number;
      if (number === null)
        return faultOf("table.missing", `No ${name}`, `line ${cell.line}, column ${cell.column} (${name})`);
      numbers.push(number);
    }
    const share = singleProportion({ events: numbers[0]!, n: numbers[1]! });
    if (isFault(share)) return { ...share, where: `line ${row[0]!.line}` };
    shares.push({ study: row[table.header.indexOf("study")]!.text.trim(), ...share });
  }
  const all = singleProportion({
    events: shares.reduce((sum, s) => sum + s.events, 0),
    n: shares.reduce((sum, s) => sum + s.n, 0),
  });
  return isFault(all) || shares.length < 2 ? shares : [...shares, { study: "all", ...all }];
}
