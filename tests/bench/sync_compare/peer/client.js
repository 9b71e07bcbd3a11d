// The peer's tablet: PouchDB over LevelDB on disk. Usage: client.js FOLDER URL CERT; then one order a line on
// standard input. One connection pool with keep-alive for the life of the process, as a tablet has.
'use strict';
const fs = require('fs');
const https = require('https');
const path = require('path');
const { contentOf, obeyLines } = require('./common');
const [folder, url, certificate] = process.argv.slice(2);

const PouchDB = require('pouchdb');
const agent = new https.Agent({ keepAlive: true, ca: fs.readFileSync(certificate), checkServerIdentity: () => undefined });
let requests = 0;
const remote = new PouchDB(url + '/documents', {
  fetch: (address, options) => {
    requests += 1;
    return PouchDB.fetch(address, { ...options, agent });
  },
});
let local = new PouchDB(path.join(folder, 'tablet'));

// What PouchDB does by itself, and the same with larger batches: "default" and "tuned".
const settings = { default: {}, tuned: { batch_size: 2000, batches_limit: 10 } };

function answer(result) {
  if (!result.ok || result.errors.length > 0) throw new Error('replication failed');
  return { written: result.docs_written };
}

async function timed(work) {
  requests = 0;
  const result = await work();
  return { ...result, requests };
}

obeyLines({
  fill: async ([file, from, count]) => {
    const lines = fs.readFileSync(file, 'utf8').split('\n').slice(Number(from), Number(from) + Number(count));
    for (let at = 0; at < lines.length; at += 500) {
      const documents = lines.slice(at, at + 500).map((line) => JSON.parse(line));
      const written = await local.bulkDocs(documents.map(({ id, nhs, ref, text }) => ({ _id: id, nhs, ref, text })));
      if (written.some((each) => each.error)) throw new Error('a document was not written');
    }
    return {};
  },
  push: ([how]) => timed(async () => answer(await local.replicate.to(remote, settings[how || 'default']))),
  pull: ([how, check]) => timed(async () => {
    const result = answer(await local.replicate.from(remote, settings[how || 'default']));
    return check ? { ...result, ...(await contentOf(local)) } : result;
  }),
  day: ([how]) => timed(async () => {
    const options = settings[how || 'default'];
    const up = answer(await local.replicate.to(remote, options));
    const down = answer(await local.replicate.from(remote, options));
    return { up: up.written, down: down.written };
  }),
  content: () => contentOf(local),
  quit: async () => {
    await local.close();
    process.exit(0);
  },
});
process.stdout.write('{}\n');
