// Owns what a person sees when a screen itself fails.
// Promises that the other screens stay reachable and that the failed one can be tried again.
import { Component, type ReactNode } from "react";
import { problemOf, type Problem } from "../pane/problem";
import { LoadFailed } from "./messages";

interface ErrorBoundaryState {
  readonly problem: Problem | null;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { problem: null };

  static getDerivedStateFromError(failure: unknown): ErrorBoundaryState {
    return { problem: problemOf(failure) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <div style={{ padding: 12 }}>
        <LoadFailed problem={problem} onRetry={() => this.setState({ problem: null })} />
      </div>
    );
  }
}
