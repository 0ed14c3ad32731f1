export { packDesign, writeDesignPackage, type DesignsToPack, type PackedForm, type PackedThing } from './pack-design';
export type { DesignPackage, PackageEntry, PackageKind } from './package-format';
export { planImport, type ExistingDesign, type ImportOptions, type ImportPlan, type ImportState, type MissingReference, type PlannedEntry } from './plan-import';
export { readDesignPackage, type ContentCheck, type PackageProblem } from './read-package';
export { referencesOf, type Reference } from './references';
