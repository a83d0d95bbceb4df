import { startEmbeddedServer } from '../../db/embedded/server.ts';
import { startTestServer } from '../../db/embedded/test-server.ts';

// Run as a process of its own: starts a server, says where, and waits to be killed.
const folder = process.argv[2];
const { connectionString } = await (folder ? startEmbeddedServer({ folder }) : startTestServer());
console.log(connectionString);
setInterval(() => {}, 60_000);
