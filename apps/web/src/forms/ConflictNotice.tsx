/** Somebody else was faster: says who and what differs, keeps what was typed, and lets the person go on from the newest. */
import { Button } from "@mantine/core";
import { problemOf } from "../api/ask.ts";
import { Notice } from "../parts/Notice.tsx";
import { instantInWords } from "../words/dates.ts";
import { useSay } from "../words/useSay.ts";

export interface NewestEntry<Facts> {
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: { readonly name: string };
  readonly reason: string | null;
  readonly facts: Facts;
}

/** The newest version that came with a conflict; null for any other failure. */
export function newestIn<Facts>(error: unknown): NewestEntry<Facts> | null {
  if (error === null || error === undefined) return null;
  const problem = problemOf(error) as { status: number; newest?: NewestEntry<Facts> };
  return problem.status === 409 && problem.newest?.facts !== undefined ? problem.newest : null;
}

export interface ConflictNoticeProps<Facts extends object> {
  readonly error: unknown;
  /** What was typed here. */
  readonly mine: Facts;
  /** Names of the fields for people. */
  readonly names: Partial<Readonly<Record<keyof Facts & string, string>>>;
  /** Saves on top of the newest version, with what was typed here. */
  readonly onKeepMine: (version: number) => void;
  /** Puts the newest version into the form. */
  readonly onTakeTheirs: (newest: NewestEntry<Facts>) => void;
}

export function ConflictNotice<Facts extends object>(props: ConflictNoticeProps<Facts>) {
  const say = useSay();
  const newest = newestIn<Facts>(props.error);
  if (newest === null) return null;
  const differing = (Object.keys(props.names) as (keyof Facts & string)[]).filter(
    (key) => JSON.stringify(props.mine[key]) !== JSON.stringify(newest.facts[key]),
  );
  return (
    <Notice tone="caution" live title={say("Somebody else was faster")}>
      <p>
        {say(
          "{{name}} saved version {{version}} at {{when}}. Nothing of yours was written; it is all still here.",
          {
            name: newest.recordedBy.name,
            version: newest.version,
            when: instantInWords(newest.recordedAt),
          },
        )}
      </p>
      {differing.length > 0 && (
        <p>
          {say("Different in:")} {differing.map((key) => props.names[key]).join(", ")}.
        </p>
      )}
      <div className="row">
        <Button size="sm" onClick={() => props.onKeepMine(newest.version)}>
          {say("Save mine as the next version")}
        </Button>
        <Button size="sm" variant="default" onClick={() => props.onTakeTheirs(newest)}>
          {say("Take theirs and change it")}
        </Button>
      </div>
    </Notice>
  );
}
