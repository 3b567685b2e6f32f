/** The marked spots of scalp, with how each is found again. */
import type { Site } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useMay } from "../../app/useMay.ts";
import { Empty } from "../../parts/Empty.tsx";
import { say } from "../../words/say.ts";
import { regionNames } from "../../words/things.ts";
import styles from "./course.module.css";
import { SiteForm } from "./SiteForm.tsx";
import { texts } from "./texts.ts";

export interface SiteListProps {
  readonly patientId: string;
  readonly sites: readonly Site[];
}

export function SiteList({ patientId, sites }: SiteListProps) {
  const [editing, setEditing] = useState<Site | "new" | null>(null);
  const mayAdd = useMay("create", "site", patientId);
  const mayCorrect = useMay("correct", "site", patientId);
  const add = mayAdd && (
    <Button
      variant="default"
      size="sm"
      leftSection={<IconPlus size={16} />}
      onClick={() => setEditing("new")}
    >
      {texts.addSite}
    </Button>
  );
  return (
    <section className={styles.section} aria-labelledby="sites">
      <div className={styles.sectionHead}>
        <h2 id="sites">{texts.sites}</h2>
        {sites.length > 0 && add}
      </div>
      {sites.length === 0 ? (
        <Empty title={texts.noSites} action={add}>
          {texts.noSitesHint}
        </Empty>
      ) : (
        <ul className={styles.changes}>
          {sites.map((site) => (
            <li
              key={site.id}
              className="row between"
              style={{ padding: "12px 0", borderTop: "1px solid var(--rule)" }}
            >
              <div>
                <strong>{site.label}</strong> <span className="soft">{regionNames[site.region]}</span>
                <p className="soft small">{site.howToFind || "Not written down how it is found again."}</p>
              </div>
              {mayCorrect && (
                <Button
                  variant="subtle"
                  size="sm"
                  onClick={() => setEditing(site)}
                  aria-label={say("Correct {{what}}", { what: site.label })}
                >
                  {say("Correct")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing !== null && (
        <SiteForm
          patientId={patientId}
          site={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
