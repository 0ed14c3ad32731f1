import pino, { type Logger } from 'pino';
import { ConfigError, loadConfig, type Config } from '../config/config';

/** Long enough for requests under way and running activities to end. */
const STOP_WITHIN_MS = 15_000;

/**
 * The frame of every process: reads the configuration, starts, and on SIGTERM or SIGINT stops in order.
 * Faults of the configuration are printed as they are, all at once; anything else goes to the log with its cause.
 */
export function runProcess(name: string, start: (config: Config, logger: Logger) => Promise<{ stop(): Promise<void> }>): void {
  void (async () => {
    let logger = pino({ name });
    try {
      const config = loadConfig();
      // The launcher reads standard output; the log goes to standard error.
      logger = pino({ name, level: config.logLevel }, pino.destination({ fd: 2, sync: true }));
      const running = await start(config, logger);
      let stopping = false;
      const stop = (signal: string): void => {
        if (stopping) return;
        stopping = true;
        logger.info({ signal }, 'stopping');
        setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
        running.stop().then(() => process.exit(0), (error: unknown) => {
          logger.error({ err: error }, 'did not stop cleanly');
          process.exit(1);
        });
      };
      process.on('SIGTERM', () => stop('SIGTERM'));
      process.on('SIGINT', () => stop('SIGINT'));
    } catch (error) {
      if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
      else logger.fatal({ err: error }, 'could not start');
      process.exit(1);
    }
  })();
}
