import { config } from 'zod';

// zod probes `new Function`, which the content policy forbids. Imported before anything that builds a schema.
config({ jitless: true });
