/** What is common after an injection, in taps; what is not leads to the check of signs. */
import { commonComplaints, type DiaryFacts } from "@anagen/clinic/contract";
import { Chip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../../words/useSay.ts";
import styles from "../my.module.css";
import { complaintWords } from "./diaryWords.ts";

type Complaints = readonly DiaryFacts["complaints"][number][];

export interface ComplaintFieldsProps {
  readonly complaints: Complaints;
  readonly onChange: (complaints: Complaints) => void;
}

export function ComplaintFields({ complaints, onChange }: ComplaintFieldsProps) {
  const say = useSay();
  return (
    <fieldset className={styles.part}>
      <legend>{say("What do you notice?")}</legend>
      <Chip.Group multiple value={[...complaints]} onChange={(chosen) => onChange(chosen as Complaints)}>
        <div className="row">
          {commonComplaints.map((complaint) => (
            <Chip key={complaint} value={complaint} size="md">
              {complaintWords[complaint]}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <p className="small">
        {say("Fever, pus, pain that grows?")} <Link to="/my/check">{say("Check how I feel")}</Link>
      </p>
    </fieldset>
  );
}
