# One image for the three processes; docker-compose.yml chooses with `command`.
FROM node:20-slim AS build
WORKDIR /app
# Packages first, so that a change of the sources alone does not install them again. Naming no part builds none.
COPY package.json package-lock.json .npmrc ./
COPY engines ./engines
COPY scripts ./scripts
RUN node scripts/build.mjs packages-only
COPY . .
# Type checks and tests belong to the pipeline; this only makes build/.
RUN node scripts/build.mjs && npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production \
    LIENKY_MODE=production \
    PORT=3000
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/build ./build
# The code is root's and not writable for the process, which needs no folder of its own.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "build/server/api.cjs"]
