import { useId, useState, type KeyboardEvent } from 'react';

interface Props { label: string; value: string; longest: number; disabled: boolean; name: string; onCommit: (text: string) => string | null }

/** A name that is taken as a whole, when one leaves the field or presses Enter: half of it would clash with others. */
export function CommitInput({ label, value, longest, disabled, name, onCommit }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const finish = () => {
    if (typed === null) return;
    const refusal = typed === value ? null : onCommit(typed);
    setFault(refusal);
    if (refusal === null) setTyped(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') { event.preventDefault(); finish(); }
    if (event.key === 'Escape' && typed !== null) { event.preventDefault(); event.stopPropagation(); setTyped(null); setFault(null); }
  };
  return (
    <div className="lk-commit">
      <input className="form-control lk-code" value={typed ?? value} maxLength={longest} disabled={disabled} spellCheck={false} autoComplete="off" aria-label={label} data-property={name} data-own-undo={typed !== null || undefined} aria-invalid={fault !== null} aria-describedby={`${id}-fault`} onChange={(event) => { setTyped(event.target.value); setFault(null); }} onBlur={finish} onKeyDown={press} />
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
    </div>
  );
}
