/** Separation: device, spins in g (rpm only with the rotor's radius), temperature, lots, what came out. */
import { judgeSpins, type RoomLot } from "@anagen/care";
import { Button } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useKept } from "../../offline/useKept.ts";
import { useSay } from "../../words/useSay.ts";
import { Calculated } from "./Calculated.tsx";
import { LotFields } from "./LotFields.tsx";
import { type NumberFieldSpec, StepForm } from "./StepForm.tsx";
import { TaskFrame } from "./TaskFrame.tsx";
import type { Timers } from "./Timers.tsx";
import type { Room } from "./useRoom.ts";

const base = [
  { name: "device", label: "Device", unit: "", text: true },
  { name: "temperatureC", label: "Temperature", unit: "°C", optional: true },
  { name: "minutes", label: "Time in the device", unit: "min", optional: true },
  { name: "washes", label: "Washes", unit: "", optional: true },
  { name: "volumeOutMl", label: "Volume that came out", unit: "mL" },
] as const satisfies readonly NumberFieldSpec<string>[];

const mostSpins = 3;
type SpinName = `${"g" | "rpm" | "radius" | "min"}${number}`;
type Name = (typeof base)[number]["name"] | SpinName;
type Numbers = Readonly<Record<Name, number | null>>;

function spinFields(n: number): NumberFieldSpec<Name>[] {
  return [
    {
      name: `g${n}`,
      label: `Spin ${n}: force`,
      unit: "g",
      optional: true,
      hint: "Or rpm with the rotor's radius",
    },
    { name: `rpm${n}`, label: `Spin ${n}: speed`, unit: "rpm", optional: true },
    { name: `radius${n}`, label: `Spin ${n}: rotor radius`, unit: "cm", optional: true },
    { name: `min${n}`, label: `Spin ${n}: time`, unit: "min", optional: true },
  ];
}

export function ProcessTask({ room, timers }: { readonly room: Room; readonly timers: Timers }) {
  const say = useSay();
  const { id, facts } = room.view.product;
  const [count, setCount] = useKept(`spins:${id}`, 1);
  const [lots, keepLots, forgetLots] = useKept<readonly RoomLot[]>(`process-lots:${id}`, []);
  const [device, ...rest] = base;
  const spins = Array.from({ length: count }, (_, i) => i + 1);
  const fields: readonly NumberFieldSpec<Name>[] = [device, ...spins.flatMap(spinFields), ...rest];
  const spinsOf = (numbers: Numbers) =>
    spins
      .map((n) => ({
        rpm: numbers[`rpm${n}`] ?? null,
        radiusCm: numbers[`radius${n}`] ?? null,
        minutes: numbers[`min${n}`] ?? null,
        rcfRecorded: numbers[`g${n}`] ?? null,
        protocolRcf: facts.protocolRcf,
      }))
      .filter(({ rpm, radiusCm, minutes, rcfRecorded }) =>
        [rpm, radiusCm, minutes, rcfRecorded].some((value) => value !== null),
      );
  return (
    <TaskFrame title={say("Separation")} lead={say("Run the device, then write down what it did.")}>
      <StepForm<Name>
        room={room}
        draft="process"
        fields={fields}
        submit={say("Separation done")}
        onTaken={forgetLots}
        stepOf={(values, numbers, confirmed) => {
          const { temperatureC, minutes, washes, volumeOutMl } = numbers;
          return {
            kind: "process",
            confirmed,
            facts: {
              device: values.device.trim(),
              spins: spinsOf(numbers),
              temperatureC,
              minutes,
              washes,
              volumeOutMl: volumeOutMl ?? 0,
              lots: [...lots],
              note: "",
            },
          };
        }}
      >
        {(_values, numbers) => (
          <>
            <div className="row">
              {count < mostSpins && (
                <Button variant="default" size="lg" onClick={() => setCount(count + 1)}>
                  {say("One more spin")}
                </Button>
              )}
              {spins
                .map((n) => [n, numbers[`min${n}`] ?? null] as const)
                .filter(([, minutes]) => minutes !== null && minutes > 0)
                .map(([n, minutes]) => (
                  <Button
                    key={n}
                    variant="default"
                    size="lg"
                    leftSection={<IconClock size={22} aria-hidden="true" />}
                    onClick={() => timers.start(say("Spin {{n}}", { n }), minutes ?? 0)}
                  >
                    {say("Timer: spin {{n}}, {{minutes}} min", { n, minutes: minutes ?? 0 })}
                  </Button>
                ))}
            </div>
            <Forces spins={spinsOf(numbers)} />
            <LotFields lots={lots} onChange={keepLots} />
          </>
        )}
      </StepForm>
    </TaskFrame>
  );
}

function Forces({ spins }: { readonly spins: Parameters<typeof judgeSpins>[0]["spins"] }) {
  const say = useSay();
  const forces = judgeSpins({ spins }).computed.rcf as readonly (number | null)[];
  return (
    <Calculated values={forces.map((force, i) => [say("Force of spin {{n}}", { n: i + 1 }), force, "g"])} />
  );
}
