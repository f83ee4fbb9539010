# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund \
  && node scripts/build.mjs \
  && npm prune --omit=dev --no-audit --no-fund \
  # What runs is dist; the sources stay behind.
  && rm -rf packages/*/src packages/console/node_modules

FROM node:24-slim
ENV NODE_ENV=production GATEWRIGHT_HOST=0.0.0.0 GATEWRIGHT_PORT=3000 GATEWRIGHT_DATA=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/packages ./packages
COPY --from=build /app/examples ./examples
COPY --from=build /app/docs ./docs
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.GATEWRIGHT_PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/cli/dist/main.js", "start"]
