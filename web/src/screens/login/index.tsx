import "@/styles/records.css";
import "./login.css";

import { useSession } from "@/api/session";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";

import { LogInForm } from "./log-in-form";
import { Me } from "./me";

/** Logging in, and for whoever is logged in: who that is and what may be done. */
export default function LogInScreen() {
  const session = useSession();
  return (
    <Page title={session.data?.user ? "Who I am" : "Log in"}>
      <Loaded query={session} what="who you are">
        {(told) => (told.user ? <Me session={told} /> : <LogInForm isPublic={told.public} />)}
      </Loaded>
    </Page>
  );
}
