import "@/styles/records.css";
import "./history.css";

import { useLocation } from "wouter";

import { Decisions } from "./decisions";
import { Log } from "./log";
import { Problems } from "./problems";

/** What people decided, what could not be read, and the log of everything. */
export default function HistoryScreen() {
  const [at] = useLocation();
  if (at === "/problems") return <Problems />;
  return at === "/log" ? <Log /> : <Decisions />;
}
