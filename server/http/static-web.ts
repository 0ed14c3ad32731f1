import { existsSync } from 'node:fs';
import path from 'node:path';
import { Router, static as serveFiles, type Response } from 'express';

/** Vite puts a hash of the content into the names below /assets: those never change. */
const cacheFor = (res: Response, file: string): void => {
  const hashed = file.includes(`${path.sep}assets${path.sep}`);
  res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/**
 * The built pages; a navigation to any address of the single page application gets its index. Ids hold dots, so an
 * ending says nothing: what is asked for as a page, and is no file, is an address.
 */
export function staticWeb(webRoot: string): Router {
  const router = Router();
  const index = path.join(webRoot, 'index.html');
  router.use(serveFiles(webRoot, { index: false, redirect: false, dotfiles: 'ignore', setHeaders: cacheFor }));
  router.get('/{*page}', (req, res, next) => {
    const navigation = req.accepts(['json', 'html']) === 'html' && !/^\/(api|assets)\//.test(req.path);
    if (!navigation || !existsSync(index)) return next();
    res.setHeader('Cache-Control', 'no-cache');
    // With a root: without one, a folder with a dot anywhere above would make it a hidden file.
    res.sendFile('index.html', { root: webRoot });
  });
  return router;
}
