export { canonicalJson, contentHash as formHash } from '../domain/text/canonical-json';
