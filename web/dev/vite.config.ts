import { mergeConfig } from 'vite';
import shipped from '../vite.config';
import { fakeApi } from './fake-api';

/** `npx vite -c web/dev/vite.config.ts`: the pages over canned data, without a server; `npx vite preview -c …` the built ones. */
export default mergeConfig(shipped, { plugins: [fakeApi()], server: { proxy: undefined } });
