/** An address that leads nowhere, and a page that broke: both say what to do. */
import { Link } from "@tanstack/react-router";
import { Notice } from "../parts/Notice.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ProblemNotice } from "../parts/ProblemNotice.tsx";
import { say } from "../words/say.ts";

export function MissingPage() {
  return (
    <>
      <PageHead title={say("No such page")} />
      <Notice tone="plain">
        <p>
          {say("The address leads nowhere; it may be old or mistyped.")}{" "}
          <Link to="/">{say("Go to the start")}</Link>
        </p>
      </Notice>
    </>
  );
}

export function FailedPage({ error }: { readonly error: unknown }) {
  return (
    <div style={{ maxWidth: 640, margin: "64px auto", padding: "0 16px" }} className="stack">
      <h1>{say("This page broke")}</h1>
      <ProblemNotice error={error} />
      <p>
        {say("Nothing that was saved is lost.")} <a href="/">{say("Go to the start")}</a>
      </p>
    </div>
  );
}
