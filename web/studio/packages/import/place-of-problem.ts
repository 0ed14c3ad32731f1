/** `/file/contents/form/plan/2/components/0` → the entry and the place in it. */
export function placeOfProblem(pointer: string): { entry: { kind: string; key: string; version: string } | null; place: string } {
  const [, kind, key, version, place] = /^\/file\/contents\/([a-z]+)\/([^/]+)\/(\d+)(\/.*)?$/.exec(pointer) ?? [];
  return kind && key && version ? { entry: { kind, key, version }, place: place ?? '' } : { entry: null, place: pointer.replace(/^\/file/, '') };
}
