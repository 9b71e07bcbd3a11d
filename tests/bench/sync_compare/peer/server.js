// The peer's server: express-pouchdb over LevelDB on disk, TLS by node's own https. Usage: server.js FOLDER KEY CERT.
// Prints its port, then obeys one order a line on standard input.
'use strict';
const fs = require('fs');
const https = require('https');
const path = require('path');
const express = require('express');
const { contentOf, obeyLines } = require('./common');
const [folder, key, certificate] = process.argv.slice(2);

const PouchDB = require('pouchdb').defaults({ prefix: path.join(folder, path.sep) });
const app = express();
app.use('/', require('express-pouchdb')(PouchDB, { mode: 'minimumForPouchDB', inMemoryConfig: true }));
const office = new PouchDB('documents'); // opened before anybody asks

const server = https.createServer({ key: fs.readFileSync(key), cert: fs.readFileSync(certificate) }, app);
server.keepAliveTimeout = 600000;
server.listen(0, '127.0.0.1', async () => {
  await office.info();
  process.stdout.write(JSON.stringify({ port: server.address().port }) + '\n');
});

obeyLines({
  content: () => contentOf(office),
  quit: async () => {
    await office.close();
    process.exit(0);
  },
});
