/**
 * fast-check as every test imports it (jest.config.cjs maps the name here), with one seed for everybody: the same
 * commit gives the same verdict everywhere. What other seeds would find is looked for on purpose, not by whoever
 * happens to land next: `LIENKY_SEED=random npm test -- unit`, or a number to repeat what failed.
 */
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const { LIENKY_SEED: wanted = '20261122' } = process.env;
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });

module.exports = fc;
