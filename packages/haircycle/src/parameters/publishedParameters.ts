/** The published parameters with value, unit, population, source and grade: the ground on which every default stands. */
import published from "./published.json" with { type: "json" };

export type Grade =
  | "abstract"
  | "secondary"
  | "convention"
  | "design choice"
  | "from memory: verify before relying on it";

export interface PublishedParameter {
  readonly id: string;
  readonly name: string;
  readonly value: unknown;
  readonly unit: string | null;
  readonly grade: Grade | Readonly<Record<string, Grade>>;
  readonly citation?: string;
  readonly basis?: string;
  readonly doi?: readonly string[];
  readonly pmid?: readonly string[];
  readonly note?: string;
}

export interface ParameterFile {
  readonly id: string;
  readonly version: string;
  readonly date: string;
  /** The defaults of this room, each with what it rests on. */
  readonly defaults: readonly PublishedParameter[];
  readonly parameters: readonly PublishedParameter[];
}

/** The whole file, as shipped. */
export function publishedParameters(): ParameterFile {
  return published as unknown as ParameterFile;
}
