import { buildSync } from 'esbuild';

/** bpmn-moddle ships ES modules only, and so does all that it imports; Jest runs CommonJS. The same code in one CommonJS module. */
export function bundledModdle(): unknown {
  const { outputFiles: [bundle] } = buildSync({ entryPoints: [require.resolve('bpmn-moddle')], bundle: true, format: 'cjs', platform: 'node', write: false, logLevel: 'silent' });
  const module = { exports: {} };
  new Function('module', 'exports', bundle?.text ?? '')(module, module.exports);
  return module.exports;
}
