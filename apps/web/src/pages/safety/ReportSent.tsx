/** Marks a duty to report as done: when it was sent, and under which reference. */
import { answerOf, type EventView } from "@anagen/clinic/contract";
import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { DateField } from "../../forms/DateField.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./safety.module.css";

export interface ReportSentProps {
  readonly view: EventView;
  readonly courseId: string;
  readonly onDone: () => void;
}

export function ReportSent({ view, courseId, onDone }: ReportSentProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { entry, clocks } = view;
  const open = clocks.filter((c) => c.state !== "reported" && c.state !== "reported-late");
  const [duty, setDuty] = useState(open[0]?.duty ?? null);
  const [submittedOn, setSubmittedOn] = useState(todayHere());
  const [reference, setReference] = useState("");
  const save = useMutation({
    mutationFn: () => {
      const report = { duty: duty ?? clocks[0]?.duty ?? "US-IND-15", submittedOn, reference };
      const facts = { ...entry.facts, reports: [...entry.facts.reports, report] };
      return valueOfAnswer(
        answerOf(
          client.api.events[":id"].$put({
            param: { id: entry.id },
            json: {
              fromVersion: entry.version,
              reason: `${report.duty} reported`,
              facts: { courseId, on: entry.on, key: entry.key, facts },
            },
          }),
        ),
      );
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["events"] });
      await queries.invalidateQueries({ queryKey: ["today"] });
      onDone();
    },
  });
  if (open.length === 0) return null;
  return (
    <section className={`stack ${styles.form} ${styles.aside}`} aria-labelledby="report-sent">
      <h2 id="report-sent">{say("A report was sent")}</h2>
      <div className={styles.pair}>
        <Select
          label={say("Duty")}
          data={open.map((clock) => ({ value: clock.duty, label: `${clock.duty}: ${say(clock.says)}` }))}
          value={duty}
          onChange={(value) => setDuty((value as typeof duty) ?? duty)}
          allowDeselect={false}
        />
        <DateField
          label={say("Sent on")}
          value={submittedOn}
          onChange={(change) => setSubmittedOn(change.currentTarget.value)}
        />
        <TextInput
          label={say("Reference")}
          value={reference}
          onChange={(change) => setReference(change.currentTarget.value)}
        />
      </div>
      <ProblemNotice error={save.error} />
      <div className="row">
        <Button
          variant="default"
          loading={save.isPending}
          disabled={reference.trim() === ""}
          onClick={() => save.mutate()}
        >
          {say("Stop this clock")}
        </Button>
      </div>
    </section>
  );
}
