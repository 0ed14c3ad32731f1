interface Props { id: string; /** Null while nothing is chosen. */ name: string | null; words: { notChosen: string; choose: string; change: string }; disabled: boolean; onChange: () => void }

/** The one that is chosen, with the way back to the list. */
export function ChosenOne({ id, name, words, disabled, onChange }: Props) {
  return (
    <div className="lk-picker-one">
      <span className={name === null ? 'lk-soft' : 'lk-strong'}>{name ?? words.notChosen}</span>
      <button type="button" id={id} className="btn btn-soft btn-sm" disabled={disabled} onClick={onChange}>{name === null ? words.choose : words.change}</button>
    </div>
  );
}
