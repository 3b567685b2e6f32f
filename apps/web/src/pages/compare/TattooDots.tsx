/** Whether tattoo dots were marked on the two pictures and what became of them, with the way to mark them. */
import type { Comparison } from "@anagen/trichometry";
import { Button } from "@mantine/core";
import { useMay } from "../../app/useMay.ts";
import { numberInWords } from "../../words/numbers.ts";
import { useSay } from "../../words/useSay.ts";

export interface TattooDotsProps {
  readonly comparison: Comparison;
  readonly onMark: () => void;
}

export function TattooDots({ comparison, onMark }: TattooDotsProps) {
  const say = useSay();
  const mayMark = useMay("correct", "comparison");
  const { registration } = comparison;
  const marks = registration.status === "refused" ? null : registration.marks;
  return (
    <section aria-labelledby="tattoo">
      <h2 id="tattoo">{say("Tattoo dots")}</h2>
      <p className="soft">
        {marks !== null && marks.used > 0
          ? say("{{count}} marked in both pictures; laid on each other they are {{apart}} px apart.", {
              count: marks.used,
              apart: numberInWords(marks.distancePx ?? 0, 1),
            })
          : say("None is used. Where the site has a tattoo dot, marking it helps to find the spot again.")}
      </p>
      {mayMark && (
        <Button variant="light" onClick={onMark}>
          {say("Mark the tattoo dots")}
        </Button>
      )}
    </section>
  );
}
