/** Events of one course: what was recorded, and the form to record or correct one. */
import { answerOf, type Entry, type EventFacts, type EventView } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { courseEventsQuery } from "../../api/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useMay } from "../../app/useMay.ts";
import { ConflictNotice, newestIn } from "../../forms/ConflictNotice.tsx";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { todayHere } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { EventCard } from "./EventCard.tsx";
import { EventFields } from "./EventFields.tsx";
import { emptyEvent, eventFormSchema, factsOfForm, formOfEvent } from "./eventForm.ts";
import { ReportSent } from "./ReportSent.tsx";
import styles from "./safety.module.css";

export function CourseEventsPage() {
  const say = useSay();
  const { courseId } = useParams({ strict: false }) as { courseId: string };
  const query = useQuery(courseEventsQuery(courseId));
  const mayWrite = useMay("create", "event");
  const [open, setOpen] = useState<EventView | "new" | null>(null);
  return (
    <>
      <PageHead
        title={say("Events")}
        under={query.data ? `${fullName(query.data.patient)} · ${query.data.patient.code}` : " "}
        trail={[
          <Link key="course" to="/courses/$courseId" params={{ courseId }}>
            {say("Course")}
          </Link>,
        ]}
        actions={
          mayWrite &&
          open === null && (
            <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen("new")}>
              {say("Record an event")}
            </Button>
          )
        }
      />
      <Loaded query={query}>
        {({ events }) => (
          <div className="stack">
            {open !== null && (
              <EventForm
                key={open === "new" ? "new" : open.entry.id}
                courseId={courseId}
                entry={open === "new" ? null : open.entry}
                onDone={() => setOpen(null)}
              />
            )}
            {open !== null && open !== "new" && open.clocks.length > 0 && (
              <ReportSent view={open} courseId={courseId} onDone={() => setOpen(null)} />
            )}
            {events.length === 0 && open === null ? (
              <Empty title={say("No event recorded in this course")}>
                <p>{say("Record mild ones too: only what is written down can be counted.")}</p>
              </Empty>
            ) : (
              <ul className={styles.events}>
                {events.map((view) => (
                  <EventCard
                    key={view.entry.id}
                    view={view}
                    {...(mayWrite ? { onCorrect: () => setOpen(view) } : {})}
                  />
                ))}
              </ul>
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}

interface EventFormProps {
  readonly courseId: string;
  readonly entry: Entry<"event"> | null;
  readonly onDone: () => void;
}

function EventForm({ courseId, entry, onDone }: EventFormProps) {
  const say = useSay();
  const { clinic } = useSession();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const { form, saved, place } = useDraftForm({
    draft: `event:${courseId}:${entry?.id ?? "new"}`,
    schema: eventFormSchema,
    defaults: entry === null ? emptyEvent(todayHere(), clinic.timeZone) : formOfEvent(entry),
  });
  const save = useMutation({
    mutationFn: async (fromVersion: number) => {
      const facts = factsOfForm(form.getValues());
      const draft = { courseId, on: facts.startedOn, key: entry?.key ?? null, facts };
      return entry === null
        ? valueOfAnswer(answerOf(client.api.events.$post({ json: draft })))
        : valueOfAnswer(
            answerOf(
              client.api.events[":id"].$put({
                param: { id: entry.id },
                json: { fromVersion, reason, facts: draft },
              }),
            ),
          );
    },
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries({ queryKey: ["events"] });
      await queries.invalidateQueries({ queryKey: ["today"] });
      onDone();
    },
    onError: (error) => place(error),
  });
  return (
    <form
      className={`stack ${styles.form}`}
      noValidate
      onSubmit={form.handleSubmit(() => save.mutate(entry?.version ?? 1))}
    >
      <EventFields form={form} />
      {entry !== null && (
        <TextInput
          label={say("Why it is corrected")}
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
      )}
      {newestIn(save.error) === null ? (
        <ProblemNotice error={save.error} />
      ) : (
        <ConflictNotice<EventFacts>
          error={save.error}
          mine={factsOfForm(form.getValues())}
          names={{
            term: say("What happened, in a few words"),
            story: say("The story"),
            criteria: say("What it led to"),
            outcome: say("How it went on"),
            action: say("What was done"),
            reports: say("Duty to report"),
          }}
          onKeepMine={(version) => save.mutate(version)}
          onTakeTheirs={(newest) => {
            form.reset(formOfEvent(newest));
            save.reset();
          }}
        />
      )}
      <div className="row">
        <Button type="submit" loading={save.isPending}>
          {say("Save")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}
