/** One picture: the hairs that were found, the numbers, quality and scale. */
import type { Picture, StoredMeasurement } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { measurementsQuery, pictureQuery, visitViewQuery } from "../../api/queries.ts";
import { useSession } from "../../app/session.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { PictureStatus } from "../../parts/PictureStatus.tsx";
import { dateInWords } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { fullName } from "../../words/things.ts";
import { texts } from "./texts.ts";
import { Viewer } from "./Viewer.tsx";

const route = getRouteApi("/pictures/$pictureId");

export function PicturePage() {
  const { pictureId } = route.useParams();
  const picture = useQuery(pictureQuery(pictureId));
  const measurements = useQuery(measurementsQuery(pictureId));
  return (
    <Loaded query={picture}>
      {(one) => (
        <Loaded query={measurements}>
          {(all) => <OnePicture picture={one} versions={all} key={one.id} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface OnePictureProps {
  readonly picture: Picture;
  /** First to newest. */
  readonly versions: readonly StoredMeasurement[];
}

function OnePicture({ picture, versions }: OnePictureProps) {
  const { user } = useSession();
  const isPatient = user.roles.includes("patient");
  const visit = useQuery({ ...visitViewQuery(picture.visitId), enabled: !isPatient });
  const view = visit.data;
  const site = view?.sites.find(({ id }) => id === picture.siteId)?.label;
  const when = view?.visit.heldOn ? `, ${dateInWords(view.visit.heldOn)}` : "";
  return (
    <>
      <PageHead
        title={site ? `${site}${when}` : texts.picture}
        under={
          <span className="row">
            <PictureStatus state={picture.state} />
            {picture.originalName && <span>{picture.originalName}</span>}
          </span>
        }
        trail={
          isPatient
            ? [
                <Link key="my" to="/my/hair">
                  {say("My hair")}
                </Link>,
              ]
            : view && [
                <Link key="course" to="/courses/$courseId" params={{ courseId: view.course.id }} search={{}}>
                  {fullName(view.patient)}
                </Link>,
                <Link key="visit" to="/visits/$visitId" params={{ visitId: view.visit.id }}>
                  {view.visit.label === "unplanned"
                    ? say("Unplanned visit")
                    : say("Visit {{label}}", { label: view.visit.label })}
                </Link>,
              ]
        }
      />
      <Viewer picture={picture} versions={versions} patientId={view?.patient.id ?? null} />
    </>
  );
}
