import "@/styles/records.css";
import "@/screens/login/login.css";

import { useRead } from "@/api/use-read";
import { Loaded } from "@/parts/loaded";
import { Page } from "@/parts/page";
import { Section } from "@/parts/section";

import { NewUser } from "./new-user";
import { UserRow } from "./user-row";

/** For admins: who may come in, and as what. */
export default function UsersScreen() {
  const query = useRead("/api/users");
  return (
    <Page title="Users" lead="Readers read, reviewers decide and add, admins look after users too. What a user decided stays when the user goes.">
      <Loaded query={query} what="users">
        {({ users }) => (
          <>
            <div className="scroll-table" tabIndex={0} role="region" aria-label="Table of users">
              <table>
                <thead>
                  <tr>
                    <th>Name</th>
                    <th>Role</th>
                    <th>Since</th>
                    <th>
                      <span className="unseen">Remove</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {users.map((user) => (
                    <UserRow key={user.name} user={user} />
                  ))}
                </tbody>
              </table>
            </div>
            <Section title="A user more">
              <NewUser />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
