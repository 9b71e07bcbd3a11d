// What both ends of the peer share: reading all documents back, and obeying orders.
'use strict';
const crypto = require('crypto');
const readline = require('readline');

// SHA-256 over the sorted lines "nhs TAB ref TAB text", divided by LF; the same as the tablet of Doorstep makes.
async function contentOf(database) {
  const all = await database.allDocs({ include_docs: true });
  const lines = all.rows.map(({ doc }) => Buffer.from(`${doc.nhs}\t${doc.ref}\t${doc.text}`));
  lines.sort(Buffer.compare);
  const hash = crypto.createHash('sha256');
  lines.forEach((line, n) => {
    if (n > 0) hash.update('\n');
    hash.update(line);
  });
  return { documents: lines.length, content: hash.digest('hex') };
}

function obeyLines(orders) {
  let last = Promise.resolve();
  readline.createInterface({ input: process.stdin }).on('line', (line) => {
    const [name, ...words] = line.split(' ');
    last = last.then(async () => {
      let answer;
      try {
        answer = await orders[name](words);
      } catch (error) {
        answer = { error: String(error.message || error.reason || error) };
      }
      process.stdout.write(JSON.stringify(answer) + '\n');
    });
  });
}

module.exports = { contentOf, obeyLines };
