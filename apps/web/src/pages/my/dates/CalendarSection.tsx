/** The dates in the patient's own calendar: a file once, or a secret address that stays up to date until it is ended. */
import { answerOf } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCalendarDown, IconCalendarRepeat } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client, valueOfAnswer } from "../../../api/ask.ts";
import { calendarFeedQuery } from "../../../api/careQueries.ts";
import { Notice } from "../../../parts/Notice.tsx";
import { ProblemNotice } from "../../../parts/ProblemNotice.tsx";
import { instantInWords } from "../../../words/dates.ts";
import { languageNow } from "../../../words/startWords.ts";
import { useSay } from "../../../words/useSay.ts";
import styles from "../my.module.css";

const api = client.api.me["calendar-feed"];

export function CalendarSection() {
  const say = useSay();
  const queries = useQueryClient();
  const clipboard = useClipboard();
  const feed = useQuery(calendarFeedQuery);
  const refresh = () => queries.invalidateQueries(calendarFeedQuery);
  const make = useMutation({
    mutationFn: () => valueOfAnswer(answerOf(api.$post({ json: { language: languageNow() } }))),
    onSuccess: refresh,
  });
  const end = useMutation({
    mutationFn: () => valueOfAnswer(answerOf(api.$delete())),
    onSuccess: () => {
      make.reset();
      return refresh();
    },
  });
  const address = make.data ? new URL(make.data.path, window.location.href).href : null;
  const open = feed.data?.state === "open" ? feed.data : null;
  return (
    <section className={styles.card} aria-labelledby="calendar">
      <h2 id="calendar">{say("In my calendar")}</h2>
      <p>{say("Your calendar shows when, and only that it is about the clinic. No name, no treatment.")}</p>
      <Button
        component="a"
        href={`/api/me/calendar.ics?language=${languageNow()}`}
        variant="default"
        leftSection={<IconCalendarDown size={20} stroke={1.8} aria-hidden="true" />}
        download
      >
        {say("Get the dates as a file")}
      </Button>
      <p className="soft small">
        {say("A file does not change when a date moves. A secret address does: your calendar looks there.")}
      </p>
      {open && address === null && (
        <p>
          {say("Your calendar has an address since {{time}}. We show it only once.", {
            time: instantInWords(open.since),
          })}
        </p>
      )}
      {address && (
        <Notice tone="good" title={say("Your secret address")} live>
          <p className={styles.address} data-testid="calendar-address">
            {address}
          </p>
          <p>
            {say(
              "Put it into your calendar under “add by address”. Give it to nobody. We show it only once.",
            )}
          </p>
          <div className="row">
            <Button variant="default" onClick={() => clipboard.copy(address)}>
              {clipboard.copied ? say("Copied") : say("Copy")}
            </Button>
            <Button component="a" variant="subtle" href={address.replace(/^https?:/, "webcal:")}>
              {say("Open in my calendar")}
            </Button>
          </div>
        </Notice>
      )}
      <ProblemNotice error={make.error ?? end.error} />
      <div className="row">
        <Button
          variant="default"
          loading={make.isPending}
          leftSection={<IconCalendarRepeat size={20} stroke={1.8} aria-hidden="true" />}
          onClick={() => make.mutate()}
        >
          {open ? say("Make a new address (the old one ends)") : say("Make a secret address")}
        </Button>
        {open && (
          <Button variant="subtle" loading={end.isPending} onClick={() => end.mutate()}>
            {say("End the address")}
          </Button>
        )}
      </div>
    </section>
  );
}
