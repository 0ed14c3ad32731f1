/** The data path that a condition names: `.result` is a field of the group around, everything else stands as it is. */
export function conditionPath(name: string, group: string): string {
  if (!name.startsWith('.')) return name;
  return group ? `${group}${name}` : name.slice(1);
}
