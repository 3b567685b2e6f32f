/** The grade by picture: the scale, its drawn grades, who rated; a second rater's grade beside the first. */
import { scales } from "@anagen/care";
import type { AssessmentFacts } from "@anagen/clinic/contract";
import { drawScalp, type NamedPattern, patternOfGrade, scalpPatterns } from "@anagen/figures";
import { Button, TextInput } from "@mantine/core";
import { useId, useMemo } from "react";
import { useSession } from "../../app/session.tsx";
import fields from "../../forms/fields/fields.module.css";
import { AnswerField, Choice } from "../../forms/fields/index.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./assessment.module.css";
import type { AssessmentForm } from "./assessmentForm.ts";
import { Section } from "./Section.tsx";

type Rated = AssessmentFacts["scales"][number];

export interface ScaleSectionProps {
  readonly form: AssessmentForm;
  readonly sex: "male" | "female" | null;
}

export function ScaleSection({ form, sex }: ScaleSectionProps) {
  const say = useSay();
  const { user } = useSession();
  const { watch, setValue, control } = form;
  const rated = watch("scales");
  const put = (index: number, next: Rated) =>
    setValue(
      "scales",
      rated.length > index ? rated.map((r, i) => (i === index ? next : r)) : [...rated, next],
      { shouldValidate: true },
    );
  const first = rated[0] ?? {
    name: sex === "female" ? "ludwig" : "norwood-hamilton",
    grade: "",
    rater: user.name,
    photoId: null,
  };
  const second = rated[1];
  return (
    <Section
      title={say("Scale")}
      hint={say("Schematic drawings from above, the forehead at the top; they are no measurement.")}
    >
      <OneRating rating={first} onRate={(next) => put(0, next)} title={say("Scale")} />
      {first.name === "norwood-hamilton" && first.grade === "VI" && (
        <AnswerField control={control} name="anteriorBridge" label={say("Hair bridge left at the front")} />
      )}
      {second === undefined ? (
        <div>
          <Button
            variant="default"
            size="sm"
            disabled={rated.length === 0}
            onClick={() => put(1, { name: first.name, grade: first.grade, rater: "", photoId: null })}
          >
            {say("Add a second rater")}
          </Button>
        </div>
      ) : (
        <div className="stack">
          <TextInput
            label={say("Second rater")}
            value={second.rater}
            onChange={(event) => put(1, { ...second, rater: event.currentTarget.value })}
          />
          <OneRating rating={second} onRate={(next) => put(1, next)} title={say("Second rater's scale")} />
          <div>
            <Button variant="subtle" size="sm" onClick={() => setValue("scales", rated.slice(0, 1))}>
              {say("Take the second rating out")}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}

interface OneRatingProps {
  readonly rating: Rated;
  readonly title: string;
  readonly onRate: (next: Rated) => void;
}

function OneRating({ rating, title, onRate }: OneRatingProps) {
  const say = useSay();
  const scale = scales.find((s) => s.name === rating.name);
  return (
    <>
      <Choice
        label={title}
        value={rating.name}
        answers={scales.map((s) => [s.name, s.title])}
        onChoose={(name) => onRate({ ...rating, name, grade: "" })}
      />
      {rating.name === "basp" ? (
        <BaspGrades grade={rating.grade} onGrade={(grade) => onRate({ ...rating, grade })} />
      ) : (
        <Grades
          scale={rating.name}
          label={say("Grade")}
          shown={scalpPatterns[rating.name] ?? []}
          chosen={rating.grade}
          onChoose={(grade) => onRate({ ...rating, grade })}
        />
      )}
      {scale && (
        <p className="small soft">
          {rating.grade === ""
            ? say("No grade chosen yet.")
            : say("Chosen: {{scale}} {{grade}}", { scale: scale.title, grade: rating.grade })}{" "}
          · {scale.source}
        </p>
      )}
    </>
  );
}

/** BASP: a basic type, and how thin front and crown are beside it. */
function BaspGrades({
  grade,
  onGrade,
}: {
  readonly grade: string;
  readonly onGrade: (grade: string) => void;
}) {
  const say = useSay();
  const all = scalpPatterns.basp ?? [];
  const part = (letters: string) =>
    grade.match(new RegExp(`[${letters}]\\d|${letters.includes("L") ? "L" : "-"}`))?.[0] ?? "";
  const put = (letters: string, value: string) => {
    const parts = { LMCU: part("LMCU"), F: part("F"), V: part("V"), [letters]: value };
    onGrade(`${parts.LMCU}${parts.F}${parts.V}`);
  };
  const groups = [
    ["LMCU", say("Basic type")],
    ["F", say("Top")],
    ["V", say("Crown")],
  ] as const;
  return (
    <>
      {groups.map(([letters, label]) => (
        <Grades
          key={letters}
          scale="basp"
          label={label}
          shown={all.filter((n) => letters.includes(n.grade[0] ?? "-"))}
          chosen={part(letters)}
          onChoose={(value) => put(letters, value === part(letters) ? "" : value)}
        />
      ))}
    </>
  );
}

interface GradesProps {
  readonly scale: string;
  readonly label: string;
  readonly shown: readonly NamedPattern[];
  readonly chosen: string;
  readonly onChoose: (grade: string) => void;
}

function Grades({ scale, label, shown, chosen, onChoose }: GradesProps) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className={fields.answers}>
      <legend>{label}</legend>
      <div className={styles.grades}>
        {shown.map(({ grade, seen }) => (
          <label key={grade} className={styles.grade}>
            <input
              type="radio"
              name={name}
              checked={chosen === grade}
              onChange={() => onChoose(grade)}
              onClick={() => chosen === grade && scale === "basp" && onChoose(grade)}
            />
            <span>
              <Drawing scale={scale} grade={grade} />
              <strong>{grade}</strong>
              <span className={styles.seen}>{say(seen)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The text beside it says what the drawing shows, so it is hidden from screen readers. */
function Drawing({ scale, grade }: { readonly scale: string; readonly grade: string }) {
  const id = useId();
  const svg = useMemo(
    () =>
      drawScalp({
        id,
        pattern: patternOfGrade(scale, grade) ?? {},
        title: grade,
        description: grade,
        width: 84,
      }),
    [id, scale, grade],
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: figures escape every text that they draw
  return <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}
