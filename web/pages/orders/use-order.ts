import { useState } from 'react';
import { sortFaults } from '../../api/problem-fields';
import { useSending } from '../../api/use-sending';

interface Wanted<B, A> {
  target: string;
  post: (body: B, key: string) => Promise<A>;
  /** The body with the faults that keep it from being sent, by field. */
  read: () => { body: B; faults: Partial<Record<string, string>> };
  onAnswered: (answer: A) => void;
}

/** An order under way: what is missing before it is sent, what the server found, and the sending itself. */
export function useOrder<B, A>({ target, post, read, onAnswered }: Wanted<B, A>) {
  const [tries, setTries] = useState(0);
  const control = useSending<B, A>({ target, post, onAnswered });
  const { body, faults } = read();
  const refused = control.sending.state === 'refused' ? sortFaults(control.sending.error.problem).others : [];
  const faultOf = (field: string): string | null => (tries > 0 ? faults[field] : undefined) ?? refused.find(({ path }) => path === field)?.message ?? null;
  const confirm = () => {
    if (Object.values(faults).some((fault) => fault !== undefined)) setTries((count) => count + 1);
    else void control.send(body);
  };
  return { control, confirm, faultOf, missing: tries, quiet: refused.length > 0 };
}
