export { foldText } from '../../domain/text/fold-text';
