/** Under the picture while hairs are corrected: what a click does, and what can be done with the hair in hand. */
import { hairInWords } from "@anagen/figures";
import { ActionIcon, Button, SegmentedControl, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { figureWords } from "../../../words/figureWords.ts";
import styles from "../viewer.module.css";
import { type Act, type CorrectingState, hairInHand, type Mode } from "./correctingState.ts";
import { texts } from "./texts.ts";

export interface CorrectToolsProps {
  readonly state: CorrectingState;
  readonly perform: (act: Act) => void;
}

const modes: readonly Mode[] = ["pick", "add", "mask"];

export function CorrectTools({ state, perform }: CorrectToolsProps) {
  const { mode, done, edits } = state;
  return (
    <div className={`${styles.correctTools} no-print`}>
      <div className="row">
        <SegmentedControl
          aria-label={texts.modes}
          value={modes.includes(mode) ? mode : "pick"}
          onChange={(value) => perform({ act: "mode", mode: value as Mode })}
          data={modes.map((value) => ({ value, label: texts[value as "pick"] }))}
        />
        <Step
          label={texts.undo}
          off={done === 0 && state.drawn.length === 0}
          onClick={() => perform({ act: "undo" })}
        >
          <IconArrowBackUp size={20} stroke={1.7} />
        </Step>
        <Step label={texts.redo} off={done === edits.length} onClick={() => perform({ act: "redo" })}>
          <IconArrowForwardUp size={20} stroke={1.7} />
        </Step>
      </div>
      {mode === "mask" ? (
        <MaskTools state={state} perform={perform} />
      ) : (
        <HairTools state={state} perform={perform} />
      )}
      <p role="status" className={styles.correctSaid}>
        {[state.said, mode === "pick" && state.said ? "" : texts.hints[mode]].filter(Boolean).join(" ")}
      </p>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly off: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Step({ label, off, onClick, children }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={40}
        aria-label={label}
        data-disabled={off || undefined}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** Areas that are left out, each of which can be made to count again: the engine may have masked too much. */
function MaskTools({ state, perform }: CorrectToolsProps) {
  const masked = state.result.area?.masked ?? [];
  return (
    <div className="row" style={{ gap: 6 }}>
      {masked.map(({ reason, polygon }, index) => (
        <Button
          key={polygon.join(" ")}
          variant="default"
          size="compact-md"
          onClick={() => perform({ act: "unmask", index })}
        >
          {texts.countAgain(index + 1, reason)}
        </Button>
      ))}
    </div>
  );
}

function HairTools({ state, perform }: CorrectToolsProps) {
  const hair = hairInHand(state);
  if (hair === null) return <p className="soft small">{texts.noHair}</p>;
  const inner = state.point !== null && state.point > 0 && state.point < hair.path.length - 1;
  const unsure = hair.notCounted === "low-confidence" || hair.notCounted === "loose";
  const buttons: readonly (readonly [string, Act])[] = [
    ...(unsure ? ([[texts.confirm, { act: "confirm" }]] as const) : []),
    [inner ? texts.removePoint : texts.remove, { act: "remove" }],
    [texts.flip, { act: "flip" }],
    [texts.cut, { act: "mode", mode: "cut" }],
    [texts.splitAlong, { act: "split-along" }],
    [texts.join, { act: "mode", mode: "join" }],
    [texts.insert, { act: "insert-point" }],
    [texts.narrower, { act: "widen", factor: 1 / 1.1 }],
    [texts.wider, { act: "widen", factor: 1.1 }],
  ];
  return (
    <div className="stack-tight">
      <p className="small">{hairInWords(hair, figureWords)}</p>
      <div className="row" style={{ gap: 6 }}>
        {buttons.map(([label, act]) => (
          <Button key={label} variant="default" size="compact-md" onClick={() => perform(act)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
