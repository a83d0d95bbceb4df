# The base lends npm and a C library. The Node that runs is the one that the lock file names.
FROM node:26-bookworm-slim AS packages
WORKDIR /huanjie
COPY package.json package-lock.json .npmrc ./
# Without what is optional: the embedded PostgreSQL, which has no use where DATABASE_URL is set.
RUN npm ci --omit=dev --omit=optional

FROM node:26-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /huanjie
COPY --from=packages /huanjie/node_modules node_modules
COPY package.json LICENSE NOTICE drill.ts replay.ts ./
COPY data data
COPY machines machines
COPY db db
COPY services services
COPY api api
COPY workers workers
USER node
EXPOSE 3000
# Without npm in between, so that SIGTERM reaches the process that has to stop cleanly.
ENTRYPOINT ["node_modules/.bin/node"]
CMD ["api/start.ts"]
