import { QueryClientProvider } from "@tanstack/react-query";

import { queryClient } from "@/api/query-client";
import { Screens } from "@/screens/screens";
import { Shell } from "@/shell/shell";

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Shell>
        <Screens />
      </Shell>
    </QueryClientProvider>
  );
}
