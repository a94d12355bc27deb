import { Component, type ReactNode } from "react";

import { Failure } from "@/parts/failure";

interface State {
  error: Error | null;
}

/** A screen that breaks says so in its place; the header stays. */
export class ScreenBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error ? (
      <div className="page">
        <Failure error={error} retry={() => this.setState({ error: null })} />
      </div>
    ) : (
      this.props.children
    );
  }
}
