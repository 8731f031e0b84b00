# Two images from one file: docker build --target connector . and docker build --target simulator .
FROM node:22-bookworm-slim AS build
WORKDIR /kit
COPY . .
RUN node scripts/install.mjs && npm run packages

FROM node:22-bookworm-slim AS connector
ENV NODE_ENV=production
COPY --from=build /kit/dist/hibob-connector-*.tgz /tmp/
RUN npm install --global --omit=dev --no-audit --no-fund /tmp/hibob-connector-*.tgz && rm /tmp/*.tgz \
  && mkdir /data && chown node:node /data
USER node
WORKDIR /data
VOLUME /data
EXPOSE 4020
# The same for serve and for a worker with probes on this port.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:4020/readyz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["hibob-connector"]
CMD ["serve", "--host", "0.0.0.0", "--port", "4020"]

FROM node:22-bookworm-slim AS simulator
ENV NODE_ENV=production
COPY --from=build /kit/dist/hibob-simulator-*.tgz /tmp/
RUN npm install --global --omit=dev --no-audit --no-fund /tmp/hibob-simulator-*.tgz && rm /tmp/*.tgz
USER node
EXPOSE 4010
HEALTHCHECK --interval=15s --timeout=5s --start-period=15s CMD ["node", "-e", "fetch('http://127.0.0.1:4010/_sim/v1/health').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["hibob-simulator"]
CMD ["--host", "0.0.0.0", "--port", "4010"]
