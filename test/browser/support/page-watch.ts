import type { BrowserContext } from 'playwright-core';

/**
 * Listens for what people do not see but must not happen: scripts that fail, a breach of the content policy,
 * a request to another machine. What it heard is asked for at the end.
 */
export class PageWatch {
  readonly heard: string[] = [];

  constructor(private readonly origin: string, /** What this test provokes on purpose. */ private readonly expected: RegExp = /(?!)/) {}

  async listenTo(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => console.error(`[policy] ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
    });
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.origin}/`) && !/^(data|blob|about):/.test(url)) this.hear(`a request to another machine: ${url}`);
    });
    context.on('weberror', (error) => this.hear(`script error at ${error.page()?.url()}: ${error.error().message}`));
    context.on('console', (message) => {
      // Who asks whether somebody is signed in is told "401" before there is anybody.
      const asked = message.location().url;
      if (message.type() === 'error' && !(message.text().includes('401') && asked.endsWith('/session'))) this.hear(`console: ${message.text()} ${asked}`);
    });
  }

  private hear(what: string): void {
    if (!this.expected.test(what)) this.heard.push(what);
  }
}
