interface Props { label: string; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean }

export function Tick({ label, checked, onChange, disabled = false }: Props) {
  return (
    <label className="lk-tick">
      <input type="checkbox" className="form-check-input" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
