export { designsFingerprint } from './fingerprint';
export { calendarDifferences, mergedCalendar, readCalendar, type PackedCalendar } from './merge-calendar';
export { isProductKind, productThing, thingsNamedBy } from './named-things';
export { packDesign, writeDesignPackage, type DesignsToPack, type PackedForm, type PackedThing } from './pack-design';
export { PACKAGE_FORMAT, packageLimits, type DesignPackage, type PackageEntry, type PackageKind } from './package-format';
export { hashWithoutNumber, planImport, type ExistingDesign, type ImportChoice, type ImportOptions, type ImportPlan, type ImportState, type MissingReference, type PlannedEntry } from './plan-import';
export { readDesignPackage, type ContentCheck, type PackageProblem } from './read-package';
export { referencesOf, type Reference } from './references';
