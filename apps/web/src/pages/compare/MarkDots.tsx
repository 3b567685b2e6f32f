/** Tattoo dots marked on both pictures, by pointer or arrow keys; the pictures are then compared anew. */
import { answerOf, type Entry } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { comparisonQuery, pictureAddress } from "../../api/queries.ts";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { useSay } from "../../words/useSay.ts";
import styles from "./compare.module.css";
import { type Dots, type DotsOfPicture, moveLast, withDotAt } from "./dots.ts";

export interface MarkDotsProps {
  readonly entry: Entry<"comparison">;
  readonly pictures: { readonly before: string; readonly after: string };
  readonly names: { readonly before: string; readonly after: string };
  readonly onDone: () => void;
}

export function MarkDots({ entry, pictures, names, onDone }: MarkDotsProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [dots, setDots] = useState<Dots>(entry.facts.marks);
  const save = useMutation({
    mutationFn: () =>
      valueOfAnswer(
        answerOf(
          client.api.comparisons[":id"].marks.$put({
            param: { id: entry.id },
            json: { fromVersion: entry.version, marks: dots },
          }),
        ),
      ),
    onSuccess: async (made) => {
      queries.setQueryData(comparisonQuery(pictures.before, pictures.after).queryKey, made);
      await queries.invalidateQueries({ queryKey: ["comparisons"] });
      onDone();
    },
  });
  const isEven = dots.before.length === dots.after.length;
  return (
    <section aria-labelledby="dots" className="stack">
      <h2 id="dots">{say("Mark the tattoo dots")}</h2>
      <p>
        {say(
          "Point at each dot in both pictures, in the same order; point at a mark to take it away. By keyboard: Enter sets a mark, arrow keys move it, Delete takes it away.",
        )}
      </p>
      <div className={styles.beside}>
        {(["before", "after"] as const).map((side) => (
          <figure key={side}>
            <DotPicture
              pictureId={pictures[side]}
              size={entry.facts.result[side]}
              name={names[side]}
              dots={dots[side]}
              onChange={(changed) => setDots({ ...dots, [side]: changed })}
            />
            <figcaption>{names[side]}</figcaption>
          </figure>
        ))}
      </div>
      <p aria-live="polite" className={isEven ? "soft" : undefined}>
        {isEven
          ? say("{{count}} marked in each picture.", { count: dots.before.length })
          : say(
              "{{first}} marked in the first picture, {{second}} in the second: mark the same dots in both.",
              {
                first: dots.before.length,
                second: dots.after.length,
              },
            )}
      </p>
      <ProblemNotice error={save.error} />
      <div className="row">
        <Button disabled={!isEven} loading={save.isPending} onClick={() => save.mutate()}>
          {say("Compare with these marks")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {say("Cancel")}
        </Button>
      </div>
    </section>
  );
}

interface DotPictureProps {
  readonly pictureId: string;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly name: string;
  readonly dots: DotsOfPicture;
  readonly onChange: (dots: DotsOfPicture) => void;
}

/** Step of an arrow key, px; with Shift the finer one. */
const steps = { usual: 8, fine: 1 } as const;
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function DotPicture({ pictureId, size, name, dots, onChange }: DotPictureProps) {
  const say = useSay();
  const { widthPx, heightPx } = size;
  const point = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * widthPx;
    const y = ((event.clientY - box.top) / box.height) * heightPx;
    onChange(withDotAt(dots, [x, y]));
  };
  const press = (event: KeyboardEvent) => {
    const way = ways[event.key];
    const step = event.shiftKey ? steps.fine : steps.usual;
    if (way !== undefined) onChange(moveLast(dots, [way[0] * step, way[1] * step], size));
    else if (event.key === "Enter") onChange(withDotAt(dots, [widthPx / 2, heightPx / 2]));
    else if (event.key === "Delete" || event.key === "Backspace") onChange(dots.slice(0, -1));
    else return;
    event.preventDefault();
  };
  return (
    <svg
      className={styles.marked}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="application"
      aria-label={say("{{picture}}: {{count}} marked", { picture: name, count: dots.length })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the mark of the focused picture
      tabIndex={0}
      onClick={point}
      onKeyDown={press}
    >
      <image href={pictureAddress(pictureId, "content")} width={widthPx} height={heightPx} />
      {dots.map(([x, y], number) => (
        <g key={`${x} ${y}`} className={styles.dot}>
          <circle cx={x} cy={y} r={widthPx / 60} />
          <path d={`M${x - 4} ${y}h8M${x} ${y - 4}v8`} />
          <text x={x + widthPx / 45} y={y - widthPx / 60} fontSize={widthPx / 32}>
            {number + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
