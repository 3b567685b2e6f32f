/** Products of a course, newest first, and the way to a new one. */
import { foldRoom } from "@anagen/care";
import { type Entry, roomProductOf } from "@anagen/clinic/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { courseViewQuery } from "../../api/queries.ts";
import { courseProductsQuery } from "../../api/roomQueries.ts";
import { useMay } from "../../app/useMay.ts";
import { Empty } from "../../parts/Empty.tsx";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { classNames } from "./stageNames.ts";

const route = getRouteApi("/courses/$courseId/products");

export function CourseProductsPage() {
  const { courseId } = route.useParams();
  const say = useSay();
  const course = useQuery(courseViewQuery(courseId));
  const query = useQuery(courseProductsQuery(courseId));
  const mayAdd = useMay("create", "product");
  return (
    <>
      <PageHead
        title={say("Products")}
        under={
          course.data === undefined ? " " : `${fullName(course.data.patient)} · ${course.data.patient.code}`
        }
        trail={[
          <Link key="course" to="/courses/$courseId" params={{ courseId }} search={{}}>
            {say("Course")}
          </Link>,
        ]}
        actions={
          mayAdd && (
            <ButtonLink to="/courses/$courseId/products/new" params={{ courseId }}>
              {say("Prepare a product")}
            </ButtonLink>
          )
        }
      />
      <Loaded query={query}>
        {(products) =>
          products.length === 0 ? (
            <Empty title={say("No product yet")}>
              {say(
                "A product is the patient's cells on their way: its code goes on wristband, tube and syringe.",
              )}
            </Empty>
          ) : (
            <LinkList label={say("Products")}>
              {[...products].reverse().map((product) => (
                <ListLink
                  key={product.id}
                  to="/procedures/$productId"
                  params={{ productId: product.id }}
                  title={say(classNames[product.facts.class])}
                  under={`${product.facts.code} · ${dateInWords(product.on)}`}
                  aside={<strong>{say(stageOf(product))}</strong>}
                />
              ))}
            </LinkList>
          )
        }
      </Loaded>
    </>
  );
}

function stageOf({ facts }: Entry<"product">): string {
  const { state } = foldRoom(roomProductOf(facts), facts.steps);
  if (state.injection !== null) return "Given";
  if (state.custody.stoppedBy !== null) return "Stopped";
  return state.custody.done === null ? "Prepared, not begun" : "In work";
}
