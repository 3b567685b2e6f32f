/** Blinded rating: one pair of pictures at a time, seven answers, keys 1 to 7; then how far the raters agree. */
import { answerOf, type RatingQueue } from "@anagen/clinic/contract";
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { ratingAgreementQuery, ratingQueueQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { regionNames } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { standardViews } from "../visit/Photographs.tsx";
import styles from "./ratings.module.css";

export const scoreNames = {
  "-3": "Much less hair",
  "-2": "Less hair",
  "-1": "A little less hair",
  "0": "The same",
  "1": "A little more hair",
  "2": "More hair",
  "3": "Much more hair",
} as const;

/** Regions of sites and standard views of the head, whichever the pair is of. */
const spotNames: Readonly<Record<string, string>> = { ...standardViews, ...regionNames };

const scores = [-3, -2, -1, 0, 1, 2, 3] as const;
type Score = (typeof scores)[number];

export function RatingsPage() {
  const say = useSay();
  const query = useQuery(ratingQueueQuery);
  return (
    <>
      <PageHead
        title={say("Blinded rating")}
        under={say(
          "Two pictures of one spot. Nothing tells whose they are or which came first. Two people rate each pair by themselves.",
        )}
      />
      <Loaded query={query}>{(queue) => <Queue queue={queue} />}</Loaded>
      <AgreementText />
    </>
  );
}

function Queue({ queue }: { readonly queue: RatingQueue }) {
  const say = useSay();
  const [next] = queue.waiting;
  return next === undefined ? (
    <Empty title={say("No pair waits for you")}>
      <p>
        {say("You have rated {{count}} pairs. New ones appear when a review has been measured.", {
          count: queue.done,
        })}
      </p>
    </Empty>
  ) : (
    <Pair key={next.id} id={next.id} region={next.region} left={queue.waiting.length} />
  );
}

interface PairProps {
  readonly id: string;
  readonly region: string;
  readonly left: number;
}

function Pair({ id, region, left }: PairProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const rate = useMutation({
    mutationFn: (rightAgainstLeft: Score) =>
      valueOfAnswer(
        answerOf(client.api.ratings.queue[":id"].$post({ param: { id }, json: { rightAgainstLeft, note } })),
      ),
    onSuccess: async (queue) => {
      queries.setQueryData(ratingQueueQuery.queryKey, queue);
      await queries.invalidateQueries(ratingAgreementQuery);
    },
  });
  const { mutate, isPending } = rate;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const score = scores[Number(event.key) - 1];
      const isTyping = event.target instanceof HTMLTextAreaElement;
      if (score !== undefined && !isTyping && !isPending && !event.ctrlKey && !event.metaKey) mutate(score);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [mutate, isPending]);
  return (
    <div className="stack">
      <p className="soft">
        {say("{{count}} pairs wait for you.", { count: left })} {say("Region")}: {spotNames[region] ?? region}
      </p>
      <div className={styles.pair}>
        {(["left", "right"] as const).map((side) => (
          <figure key={side}>
            <img
              src={`/api/ratings/queue/${id}/${side}`}
              alt={side === "left" ? say("Left picture of scalp") : say("Right picture of scalp")}
            />
            <figcaption>{side === "left" ? say("Left") : say("Right")}</figcaption>
          </figure>
        ))}
      </div>
      <fieldset className={styles.scale}>
        <legend>{say("Against the left picture, the right one shows")}</legend>
        {scores.map((score, k) => (
          <Button
            key={score}
            variant="default"
            loading={rate.isPending && rate.variables === score}
            disabled={rate.isPending}
            onClick={() => mutate(score)}
          >
            <span>
              {say(scoreNames[`${score}`])} <kbd>{k + 1}</kbd>
            </span>
          </Button>
        ))}
      </fieldset>
      <Textarea
        className={styles.note}
        label={say("Note (may stay empty)")}
        autosize
        minRows={1}
        value={note}
        onChange={(change) => setNote(change.currentTarget.value)}
      />
      <ProblemNotice error={rate.error} />
    </div>
  );
}

function AgreementText() {
  const say = useSay();
  const { data } = useQuery(ratingAgreementQuery);
  if (data === undefined) return null;
  const { pairs, same, kappa, low, high } = data;
  return (
    <section className={styles.agreement} aria-labelledby="agreement">
      <h2 id="agreement">{say("Agreement of the raters")}</h2>
      {kappa === null || low === null || high === null ? (
        <p className="soft">
          {say("{{count}} pairs have been rated by two people: too few to tell how far they agree.", {
            count: pairs,
          })}
        </p>
      ) : (
        <p>
          {say(
            "Weighted kappa {{kappa}} ({{low}} to {{high}}) over {{count}} pairs; the same score in {{same}} %.",
            {
              kappa: kappa.toFixed(2),
              low: low.toFixed(2),
              high: high.toFixed(2),
              count: pairs,
              same: Math.round(100 * same),
            },
          )}
        </p>
      )}
    </section>
  );
}
