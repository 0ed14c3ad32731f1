import { useState, type SyntheticEvent } from 'react';

/** What is heavy inside a fold is drawn when somebody opens it. */
export function useOpened(): { is: boolean; on: { onToggle: (event: SyntheticEvent<HTMLDetailsElement>) => void } } {
  const [is, setIs] = useState(false);
  return { is, on: { onToggle: (event) => setIs(event.currentTarget.open) } };
}
