/** Which version of the measurement is shown: the automatic one, or a person's corrections beside it. */
import type { StoredMeasurement } from "@anagen/clinic/contract";
import { isCorrected, versionInWords } from "./correcting/versionInWords.ts";
import { texts } from "./texts.ts";
import styles from "./viewer.module.css";

export interface VersionSwitchProps {
  /** First to newest. */
  readonly versions: readonly StoredMeasurement[];
  readonly shown: StoredMeasurement;
  readonly onShow: (version: number) => void;
}

/** Nothing where there is only one. */
export function VersionSwitch({ versions, shown, onShow }: VersionSwitchProps) {
  if (versions.length < 2) return null;
  const newest = versions.at(-1)?.version;
  return (
    <fieldset className={styles.versions}>
      <legend>{texts.versions}</legend>
      {versions.toReversed().map((one) => (
        <label key={one.version} className={styles.version}>
          <input
            type="radio"
            name="version"
            checked={one.version === shown.version}
            onChange={() => onShow(one.version)}
          />
          <span>
            <strong>
              {isCorrected(one) ? texts.corrected : texts.automatic}
              {one.version === newest ? ` · ${texts.stands}` : ""}
            </strong>
            <span className="small soft" style={{ display: "block" }}>
              {versionInWords(one)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
