/** Dose, volume and area: the arithmetic is shown while it is typed, and refuses what cannot be. */
import { judgeDose } from "@anagen/care";
import { useSay } from "../../words/useSay.ts";
import { Calculated } from "./Calculated.tsx";
import { type NumberFieldSpec, StepForm } from "./StepForm.tsx";
import { TaskFrame } from "./TaskFrame.tsx";
import type { Room } from "./useRoom.ts";

const fields = [
  { name: "areaCm2", label: "Area", unit: "cm²" },
  { name: "pointsPerCm2", label: "Points", unit: "per cm²" },
  { name: "microlitres", label: "Volume a point", unit: "µL" },
  { name: "cells", label: "Cells", unit: "million/cm²", optional: true },
] as const satisfies readonly NumberFieldSpec<string>[];

export function DoseTask({ room }: { readonly room: Room }) {
  const say = useSay();
  const { fill, results } = room.state;
  const product = {
    volumeProducedMl: fill?.facts.volumeMl ?? 0,
    nucleatedCellsPerMl: results?.facts.nucleatedCellsPerMl ?? 0,
    viabilityPercent: results?.facts.viabilityPercent ?? 0,
  };
  return (
    <TaskFrame
      title={say("Plan the dose")}
      lead={say("{{ml}} mL in the syringes, {{cells}} million cells a mL, {{viable}} % of them viable.", {
        ml: product.volumeProducedMl,
        cells: product.nucleatedCellsPerMl / 1_000_000,
        viable: product.viabilityPercent,
      })}
    >
      <StepForm
        room={room}
        draft="dose"
        fields={fields}
        submit={say("Take this dose")}
        stepOf={(_values, { areaCm2, pointsPerCm2, microlitres, cells }, confirmed) => ({
          kind: "dose",
          confirmed,
          facts: {
            areaCm2: areaCm2 ?? 0,
            pointsPerCm2: pointsPerCm2 ?? 0,
            microlitresPerPoint: microlitres ?? 0,
            cellsPerCm2: cells === null ? null : cells * 1_000_000,
          },
        })}
      >
        {(_values, { areaCm2, pointsPerCm2, microlitres, cells }) => {
          if (areaCm2 === null) return null;
          const { computed } = judgeDose({
            areaCm2,
            pointsPerCm2,
            microlitresPerPoint: microlitres,
            cellsPerCm2: cells === null ? null : cells * 1_000_000,
            product,
          });
          const { volumeInjectedMl, totalCells, viableCellsAvailable } = computed as Record<
            string,
            number | undefined
          >;
          const million = (value: number | undefined) =>
            value === undefined ? undefined : value / 1_000_000;
          return (
            <Calculated
              values={[
                [say("Volume for this area"), volumeInjectedMl, "mL"],
                [say("Cells for this area"), million(totalCells), say("million")],
                [say("Viable cells in that volume"), million(viableCellsAvailable), say("million")],
              ]}
            />
          );
        }}
      </StepForm>
    </TaskFrame>
  );
}
