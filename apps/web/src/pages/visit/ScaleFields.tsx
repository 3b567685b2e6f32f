/** Chooses where the scale of a picture comes from. */
import type { DeviceProfileView } from "@anagen/clinic/contract";
import { NumberInput, Select } from "@mantine/core";
import { say } from "../../words/say.ts";
import type { ScaleChoice } from "./scaleForm.ts";
import { texts } from "./texts.ts";

export interface ScaleFieldsProps {
  readonly choice: ScaleChoice;
  readonly onChange: (choice: ScaleChoice) => void;
  readonly devices: readonly DeviceProfileView[];
  readonly faults: Readonly<Record<string, string>>;
}

const stated = "=stated";
const later = "=later";

export function ScaleFields({ choice, onChange, devices, faults }: ScaleFieldsProps) {
  const device = devices.find(({ id }) => id === choice.deviceId);
  const value = choice.kind === "stated" ? stated : choice.kind === "later" ? later : choice.deviceId;
  const choose = (next: string | null) => {
    if (next === stated || next === later) {
      onChange({ ...choice, kind: next === stated ? "stated" : "later", deviceId: null });
    } else onChange({ ...choice, kind: "device", deviceId: next });
  };
  return (
    <>
      <Select
        label={texts.scale}
        placeholder={say("Choose the device, or how the scale is known")}
        data={[
          { group: texts.fromDevice, items: devices.map(({ id, name }) => ({ value: id, label: name })) },
          {
            group: texts.deviceNone,
            items: [
              { value: stated, label: texts.stated },
              { value: later, label: texts.markLater },
            ],
          },
        ]}
        value={value}
        onChange={choose}
        description={
          choice.kind === "device" && device
            ? `${device.umPerPixel} µm per pixel ± ${(device.relativeSd * 100).toFixed(1)} %. ${device.source}`
            : choice.kind === "device" && choice.deviceId === null
              ? texts.noScale
              : undefined
        }
        inputWrapperOrder={["label", "input", "description", "error"]}
      />
      {choice.kind === "stated" && (
        <>
          <NumberInput
            label={texts.umPerPixel}
            value={choice.umPerPixel}
            onChange={(umPerPixel) => onChange({ ...choice, umPerPixel })}
            error={faults.umPerPixel}
            decimalScale={4}
            allowedDecimalSeparators={[",", "."]}
            hideControls
            suffix=" µm/px"
          />
          <NumberInput
            label={texts.doubt}
            description={texts.doubtHint}
            value={choice.doubtPercent}
            onChange={(doubtPercent) => onChange({ ...choice, doubtPercent })}
            error={faults.doubtPercent}
            decimalScale={2}
            hideControls
            suffix=" %"
          />
        </>
      )}
    </>
  );
}
