/** Marks a scale by two clicks, or by typing where the ends are. */
import {
  type Calibration,
  type CalibrationProposal,
  calibrationOfProposal,
  type MarkedEnd,
  type MarkShape,
  markedScale,
} from "@anagen/trichometry";
import { Button, NumberInput, SegmentedControl } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { ScaleProposals } from "./ScaleProposals.tsx";
import { texts } from "./texts.ts";
import { useFindScale } from "./useFindScale.ts";
import styles from "./viewer.module.css";

export interface MarkScaleProps {
  /** The picture's file, in which marks can be looked for. */
  readonly file: () => Promise<Blob>;
  readonly ends: readonly MarkedEnd[];
  readonly onEnds: (ends: readonly MarkedEnd[]) => void;
  /** `mark`: what was marked, for the reason of the correction. */
  readonly onScale: (scale: Calibration, mark: string) => void;
  readonly onClose: () => void;
  readonly pending?: boolean;
  readonly error?: unknown;
}

interface Proposed {
  readonly proposal: CalibrationProposal;
  readonly ends: readonly MarkedEnd[];
}

const shapes: { value: MarkShape; label: string; hint: string }[] = [
  { value: "scale-bar", label: texts.bar, hint: texts.barHint },
  { value: "ruler", label: texts.ruler, hint: texts.rulerHint },
  { value: "circle", label: texts.circle, hint: texts.circleHint },
];

export function MarkScale(props: MarkScaleProps) {
  const { file, ends, onEnds, onScale, onClose, pending = false, error = null } = props;
  const [shape, setShape] = useState<MarkShape>("scale-bar");
  const [length, setLength] = useState<number | string>("");
  const [unit, setUnit] = useState<"µm" | "mm">("mm");
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const { state, look } = useFindScale(file);
  const [from, to] = ends;
  const lengthUm = Number(length) * (unit === "mm" ? 1000 : 1);
  // Ends that were moved since are a person's own; so is another shape.
  const proposal = proposed?.ends === ends && proposed.proposal.shape === shape ? proposed.proposal : null;
  const scale =
    length === "" || !from || !to
      ? null
      : proposal
        ? calibrationOfProposal(proposal, lengthUm)
        : markedScale(shape, from, to, lengthUm);
  const choose = (next: CalibrationProposal) => {
    const sdPx = (next.relativeSd * next.lengthPx) / Math.SQRT2;
    const both = [next.from, next.to].map(([x, y]): MarkedEnd => ({ x, y, sdPx }));
    setProposed({ proposal: next, ends: both });
    setShape(next.shape);
    onEnds(both);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const divisions = proposal && proposal.divisions > 1 ? `, ${proposal.divisions} divisions` : "";
    if (scale) onScale(scale, `${shape} of ${length} ${unit}${divisions}`);
  };
  return (
    <form className={`stack ${styles.mark}`} aria-label={texts.markTitle} noValidate onSubmit={submit}>
      <h2 style={{ margin: 0 }}>{texts.markTitle}</h2>
      <ScaleProposals
        state={state}
        onLook={look}
        chosen={proposal}
        onChoose={choose}
        onLength={(um) => {
          setLength(um >= 1000 ? um / 1000 : um);
          setUnit(um >= 1000 ? "mm" : "µm");
        }}
      />
      <SegmentedControl
        aria-label={texts.shape}
        fullWidth
        value={shape}
        onChange={(value) => setShape(value as MarkShape)}
        data={shapes.map(({ value, label }) => ({ value, label }))}
      />
      <div>
        <p role="status">
          <strong>
            {ends.length === 0 ? texts.markFirst : ends.length === 1 ? texts.markSecond : texts.markAdjust}
          </strong>
        </p>
        <p className="soft small">{shapes.find(({ value }) => value === shape)?.hint}</p>
      </div>
      <div className="row" style={{ flexWrap: "nowrap", alignItems: "flex-end" }}>
        <NumberInput
          label={proposal?.shape === "ruler" ? texts.divisionLength : texts.length}
          value={length}
          onChange={setLength}
          min={0}
          hideControls
          allowedDecimalSeparators={[",", "."]}
          error={length !== "" && !(lengthUm > 0) ? texts.lengthFault : undefined}
          style={{ flex: 1 }}
        />
        <SegmentedControl
          aria-label={texts.unit}
          value={unit}
          onChange={(value) => setUnit(value as "µm" | "mm")}
          data={["µm", "mm"]}
        />
      </div>
      <details>
        <summary className="small">{texts.byNumbers}</summary>
        <EndFields ends={ends} onEnds={onEnds} />
      </details>
      {scale && (
        <p>
          → {scale.umPerPixel.toFixed(3)} µm per pixel ± {(scale.relativeSd * 100).toFixed(1)} %
        </p>
      )}
      <ProblemNotice error={error} />
      <Button type="submit" disabled={scale === null} loading={pending}>
        {texts.save}
      </Button>
      <Button variant="subtle" onClick={onClose}>
        {texts.cancel}
      </Button>
    </form>
  );
}

const names = ["First end", "Second end"] as const;

function EndFields({ ends, onEnds }: Pick<MarkScaleProps, "ends" | "onEnds">) {
  const change = (index: number, axis: "x" | "y", value: number | string) => {
    const blank: MarkedEnd = { x: 0, y: 0, sdPx: 0.7 };
    const both = [ends[0] ?? blank, ends[1] ?? blank];
    onEnds(both.map((end, k) => (k === index ? { ...end, [axis]: Number(value) || 0, sdPx: 0.7 } : end)));
  };
  return (
    <div className={styles.ends}>
      {names.map((name, k) =>
        (["x", "y"] as const).map((axis) => (
          <NumberInput
            key={name + axis}
            size="sm"
            label={`${name}, ${axis}`}
            value={ends[k] ? Math.round(ends[k][axis] * 10) / 10 : ""}
            onChange={(value) => change(k, axis, value)}
            hideControls
            suffix=" px"
          />
        )),
      )}
    </div>
  );
}
