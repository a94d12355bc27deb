import { QueryClient } from "@tanstack/react-query";

import { ApiError } from "./error";

const FRESH = 30_000; // milliseconds in which going back to a screen asks nothing anew
const TRIES = 2; // an answer of the ledger's own (4xx) is final; a busy or restarting server is asked again

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < TRIES && !(error instanceof ApiError && error.status < 500),
    },
  },
});
