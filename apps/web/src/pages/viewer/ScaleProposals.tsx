/** Scale marks that were found in the picture: one is taken, and its length confirmed or typed. */
import type { CalibrationProposal } from "@anagen/trichometry";
import { Button } from "@mantine/core";
import { Notice } from "../../parts/Notice.tsx";
import { texts } from "./texts.ts";
import type { FindScaleState } from "./useFindScale.ts";
import styles from "./viewer.module.css";

export interface ScaleProposalsProps {
  readonly state: FindScaleState;
  readonly onLook: () => void;
  /** The proposal in hand; null when the ends were set by hand. */
  readonly chosen: CalibrationProposal | null;
  readonly onChoose: (proposal: CalibrationProposal) => void;
  readonly onLength: (um: number) => void;
}

export function ScaleProposals({ state, onLook, chosen, onChoose, onLength }: ScaleProposalsProps) {
  if (state.kind === "failed")
    return (
      <Notice tone="caution" live>
        <p>{state.sentence}</p>
      </Notice>
    );
  if (state.kind !== "found")
    return (
      <Button variant="default" onClick={onLook} loading={state.kind === "looking"}>
        {texts.lookForScale}
      </Button>
    );
  if (state.proposals.length === 0)
    return (
      <p role="status" className="small">
        {texts.noneFound}
      </p>
    );
  return (
    <fieldset className={styles.versions}>
      <legend>{texts.found}</legend>
      {state.proposals.map((proposal) => (
        <label key={proposal.sentence} className={styles.version}>
          <input
            type="radio"
            name="scale-proposal"
            checked={chosen === proposal}
            onChange={() => onChoose(proposal)}
          />
          <span className="small">{proposal.sentence}</span>
        </label>
      ))}
      {chosen && (
        <>
          <p className="small soft">{chosen.shape === "ruler" ? texts.chooseDivision : texts.chooseLength}</p>
          <div className="row" style={{ gap: 6 }}>
            {chosen.lengths.map(({ lengthUm, umPerPixel, usualShaftUm }) => (
              <Button
                key={lengthUm}
                variant="default"
                size="compact-md"
                onClick={() => onLength(lengthUm)}
                title={
                  usualShaftUm === null
                    ? `${umPerPixel.toFixed(2)} µm per pixel`
                    : `${umPerPixel.toFixed(2)} µm per pixel; the usual shaft would be ${usualShaftUm.toFixed(0)} µm wide`
                }
              >
                {lengthUm >= 1000 ? `${lengthUm / 1000} mm` : `${lengthUm} µm`}
              </Button>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
