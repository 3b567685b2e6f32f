/** After the injection: the culture that is still to be read, and what was given. */
import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { DateField } from "../../forms/DateField.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { dateInWords, todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { Calculated } from "./Calculated.tsx";
import styles from "./room.module.css";
import { ScalpMap } from "./ScalpMap.tsx";
import { TaskFrame } from "./TaskFrame.tsx";
import type { Room } from "./useRoom.ts";

export function AfterTask({ room, cultureOpen }: { readonly room: Room; readonly cultureOpen: boolean }) {
  const say = useSay();
  const { injection, release, culture } = room.state;
  const due = release?.cultureDueDate ?? null;
  return (
    <TaskFrame
      title={say(cultureOpen ? "Given; the culture is still to be read" : "Finished")}
      lead={
        cultureOpen && due !== null
          ? say("Final on {{day}} or later.", { day: dateInWords(due) })
          : say("Everything of this product is written down.")
      }
    >
      <div className={styles.injecting}>
        <ScalpMap points={injection?.facts.points ?? []} />
        <div className="stack">
          <Calculated
            values={[
              [say("Given"), Number(injection?.computed.injectedMl ?? 0), "mL"],
              [say("Points"), Number(injection?.computed.injections ?? 0), ""],
            ]}
          />
          {culture !== null && (
            <Notice tone={culture.result === "growth" ? "alarm" : "good"}>
              <p>
                {say(culture.result === "growth" ? "Growth, read on {{day}}" : "No growth, read on {{day}}", {
                  day: dateInWords(culture.readOn),
                })}
              </p>
            </Notice>
          )}
          {cultureOpen && <CultureForm room={room} />}
        </div>
      </div>
    </TaskFrame>
  );
}

function CultureForm({ room }: { readonly room: Room }) {
  const say = useSay();
  const [result, setResult] = useState<"no-growth" | "growth">("no-growth");
  const [readOn, setReadOn] = useState(todayHere());
  const [fault, setFault] = useState<string | null>(null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void room
          .take({ kind: "culture", result, readOn })
          .then((refusal) => setFault(refusal?.says ?? null));
      }}
    >
      <SegmentedControl
        size="lg"
        fullWidth
        aria-label={say("The culture shows")}
        value={result}
        onChange={(value) => setResult(value as "no-growth" | "growth")}
        data={[
          { value: "no-growth", label: say("no growth") },
          { value: "growth", label: say("growth") },
        ]}
      />
      <DateField
        size="lg"
        label={say("Read on")}
        value={readOn}
        onChange={(e) => setReadOn(e.target.value)}
      />
      {fault !== null && (
        <Notice tone="alarm" live>
          <p>{fault}</p>
        </Notice>
      )}
      <Button type="submit" size="xl">
        {say("Keep the reading")}
      </Button>
    </form>
  );
}
