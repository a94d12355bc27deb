import "@/styles/records.css";
import "./add.css";

import { Link } from "wouter";

import { useLedger } from "@/api/ledger";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { Section } from "@/parts/section";

import { AddressForm } from "./address-form";
import { FileDrop } from "./file-drop";
import { JobList } from "./job-list";
import { PasteForm } from "./paste-form";
import { useJobs } from "./use-jobs";

/** Adding reports: a text, files, an address; and how far what was given is. */
export default function AddScreen() {
  const ledger = useLedger();
  return (
    <Page title="Add reports" lead="Give a report, and see its claims within a second or two. The same report given again is added once.">
      <Loaded query={ledger} what="what you may do">
        {({ may, user }) => (may.add ? <Desk /> : <MayNot user={user?.name ?? null} />)}
      </Loaded>
    </Page>
  );
}

function Desk() {
  const { jobs, query, given } = useJobs();
  return (
    <>
      <div className="add-ways">
        <Section title="Paste a text">
          <PasteForm given={given} />
        </Section>
        <div>
          <Section title="Give files">
            <FileDrop given={given} />
          </Section>
          <Section title="Fetch an address">
            <AddressForm given={given} />
          </Section>
        </div>
      </div>
      <Section title="What was given">
        <Loaded query={query} what="what was given">
          {() => <JobList jobs={jobs} />}
        </Loaded>
        <p className="small">
          <Link href="/problems">Everything that could not be read</Link> · <Link href="/log">The log of all additions and decisions</Link>
        </p>
      </Section>
    </>
  );
}

function MayNot({ user }: { user: string | null }) {
  return (
    <p className="note">
      {user ? `${user} may read here. Adding takes a reviewer.` : "You may read here. Adding takes a reviewer who is logged in."}{" "}
      <Link href="/login">{user ? "Log in as somebody else" : "Log in"}</Link>
    </p>
  );
}
